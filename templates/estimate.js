// What if more is credited: the plan's rules in whole numbers, over one reader's terms and state. Sends nothing, stores nothing.
// Numbers are millionths, volumes 10^-12, products 10^-18, money minor units. Tests hold it against the generator's engine.
"use strict";
const M = 1000000n, sum = (list, start = 0n) => list.reduce((a, b) => a + b, start), greater = (a, b) => a > b ? a : b;
const halfEven = (a, b) => {
  const q = a / b, r = 2n * (a < 0n ? -a % b : a % b);
  return r > b || (r === b && q % 2n) ? q + (a < 0n ? -1n : 1n) : q;
};
// The last of some shares that an attainment reaches; -1 for none.
const highest = (at, from) => at ? from.findLastIndex((f) => at[0] * M >= f * at[1]) : -1;
const big = (v) => typeof v === "string" ? BigInt(v) : Array.isArray(v) ? v.map(big)
  : v && typeof v === "object" ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, big(x)])) : v;

const Estimate = (data) => {
  const minor = 10n ** BigInt(6 - data.places), components = data.components.map((c, i) => ({ ...c, i, t: big(c.terms), s: big(c.state) }));
  // Attainment of component k over the periods of c's window: actual and quota, or null.
  const reach = (c, k, extra) => {
    const [actual, quota] = c.s.reach[k], more = extra[k] || [];
    return quota > 0n && (actual !== null || more.length) ? [sum(more, actual ?? 0n), quota] : null;
  };
  // The parts of a credit by tier, in the order in which it runs through them.
  const parts = (volume, before, bounds) => {
    const after = before + volume, [low, high] = volume < 0n ? [after, before] : [before, after], found = [];
    bounds.forEach((bound, tier) => {
      const bottom = tier ? greater(low, bound) : low, next = bounds[tier + 1], top = next === undefined || high < next ? high : next;
      if (top > bottom) found.push([tier, volume < 0n ? bottom - top : top - bottom]);
    });
    return found;
  };

  // Everything done to come from credit to what c pays; `extra` holds further credits by component.
  const derive = (c, extra) => {
    const { t, s, method } = c, more = extra[c.i] || [], own = reach(c, c.i, extra), d = { own, steps: [], lines: [], tier: -1 };
    if (s.sums) {
      d.lines = s.line === undefined ? more.map((v) => v * M) : s.line === null && !more.length ? [] : [sum(more, s.line ?? 0n) * M];
      d.volume = sum(d.lines, s.credited);
      d.inside = t.rates.map((_, tier) => s.tiers?.[tier] ?? null);
      const tier = d.tier = method === "whole" ? Math.max(0, t.bounds.findLastIndex((b) => d.volume >= b)) : 0;
      let before = s.credited;
      [d.rounded, d.exact, d.earned] = [s.sums[tier], s.exact[tier], s.now[tier]];
      for (const v of d.lines) {
        const product = method === "whole" ? (t.each ? (v > 0n ? M : v < 0n ? -M : 0n) * M : v) * t.rates[tier]
          : sum(parts(v, before, t.bounds).map(([k, part]) => (d.inside[k] = (d.inside[k] ?? 0n) + part, part * t.rates[k])));
        const earned = halfEven(product, minor * M * M);
        before += v; d.rounded += earned; d.exact += product; d.earned += earned;
      }
    } else {
      d.share = [0n, 1n];
      if (method === "table") {
        d.tier = highest(own, t.at);
        d.column = t.column === undefined ? 0 : highest(reach(c, t.column, extra), t.columns);
        d.rounded = t.cells[d.tier]?.[d.column] ?? 0n;
      } else if (method === "curve" && own) {
        const [a, q] = own, { at, pays } = t, last = at.length - 1, tier = d.tier = Math.max(0, highest(own, at));
        d.share = [pays[tier], 1n];
        d.between = tier < last && a * M > at[0] * q;
        if (d.between) {
          const over = (at[tier + 1] - at[tier]) * q;
          d.share = [pays[tier] * over + (pays[tier + 1] - pays[tier]) * (a * M - at[tier] * q), over];
        }
      } else if (method === "scorecard") {
        d.objectives = t.objectives.map(([k, weight, limit]) => {
          const at = reach(c, k, extra), [n, q] = !at || at[0] < 0n ? [0n, 1n] : limit !== null && limit * at[1] < at[0] * M ? [limit, M] : at;
          d.share = [d.share[0] * q + weight * n * d.share[1], d.share[1] * q];
          return [at, weight * n, q];
        });
      }
      d.rounded ??= halfEven(t.target * d.share[0], d.share[1] * M * minor);
      d.earned = d.rounded;
    }
    d.due = d.rounded;
    const move = (kind, amount) => {
      if (amount !== d.due) d.steps.push([kind, amount - d.due]);
      d.due = amount;
    };
    if (t.total && s.sums) move("rounding", halfEven(d.exact, minor * M * M));
    d.gate = t.gate && reach(c, t.gate[0], extra);
    d.met = !t.gate || highest(d.gate, [t.gate[1]]) === 0;
    if (!d.met) move("gate", 0n);
    if (t.multiplier) {
      const [k, from, times] = t.multiplier;
      d.lift = reach(c, k, extra);
      d.factor = times[Math.max(0, highest(d.lift, from))];
      move("multiplier", halfEven(d.due * d.factor, M));
    }
    if (d.met && d.due < t.floor) move("floor", t.floor);
    if (d.due > t.cap) move("cap", t.cap);
    const window = d.rounded - d.earned - s.paid;
    if (window) d.steps.push(["window", window]);
    d.payout = d.due - s.paid;
    return d;
  };
  const all = (extra) => components.map((c) => c.method ? derive(c, extra) : null), total = (list) => sum(list.map((d) => d ? d.payout : 0n));

  // The least further credit of component k, on top of `extra`, that pays `more` in all; else the most that any pays.
  const seek = (k, more, extra = {}) => {
    const unit = { currency: minor, count: M, percent: 1n }[components[k].measure], end = (9n * M ** 3n - 1n) / unit * unit;
    const now = total(all(extra)), had = extra[k] || [], places = new Set([unit, end]), known = new Map();
    // Around every place at which something bends or jumps: one unit below, at, and above it.
    const add = (n, d) => {
      const up = (n + d * unit - 1n) / (d * unit) * unit;
      for (const x of [up - unit, up, up + unit]) if (x > unit && x < end) places.add(x);
    };
    for (const c of components) {
      if (!c.method || !c.s.reach[k]) continue;
      const [actual, quota] = c.s.reach[k], at = sum(had, actual ?? 0n), d = c.i === k && c.s.sums && derive(c, extra);
      if (d) for (const b of [0n, ...c.t.bounds]) add(b - d.volume, M);
      add(-at, 1n);
      if (quota > 0n) for (const f of c.t.stops[k]) add(f * quota - at * M, M);
    }
    // Between two places what a component pays only rises or only falls.
    const at = (x) => {
      if (!known.has(x)) known.set(x, { each: all({ ...extra, [k]: [...had, x] }) });
      const level = known.get(x);
      level.total ??= total(level.each);
      return level;
    };
    const most = (a, b) => sum(at(a).each.map((d, i) => d ? greater(d.payout, at(b).each[i].payout) : 0n));
    const find = (a, b, goal) => {
      if (at(a).total >= goal) return a;
      if (b - a <= unit) return at(b).total >= goal ? b : null;
      if (most(a, b) < goal) return null;
      const middle = a + (b - a) / 2n / unit * unit;
      return find(a, middle, goal) ?? find(middle, b, goal);
    };
    const order = [...places].sort((a, b) => a < b ? -1 : 1);
    const least = (goal) => order.slice(1).reduce((found, b, i) => found ?? find(order[i], b, goal), null);
    const credit = least(now + more);
    if (credit !== null) return { credit, pays: at(credit).total - now, unit };
    let low = order.map((x) => at(x).total).reduce(greater, now), high = order.slice(1).map((b, i) => most(order[i], b)).reduce(greater, low);
    while (low < high) {
      const middle = (low + high + 1n) / 2n, x = least(middle);
      if (x === null) high = middle - 1n; else low = at(x).total;
    }
    return { credit: null, most: low - now, from: low > now ? least(low) : null, end: at(end).each };
  };
  return { components, derive, all, total, seek, minor };
};

// Numbers as the reader's locale writes them, and a derivation as her statements tell it.
const EstimateText = ({ numbers: n, places, language, rtl }, { minor }) => {
  const digits = [...n.digits];
  // Letters that run against the sentence keep their own direction.
  const other = rtl ? /^.*[A-Za-z\u00c0-\u057f\u0800-\u1fff\u3000-\uefff].*$/s : /^.*[\u0580-\u07ff\uf000-\uffff].*$/s;
  const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => (values[name] ?? "").replace(other, "\u2068$&\u2069"));
  const write = (scaled, scale, least, [before, after, minus, end, decimal, group] = n.plain) => {
    const text = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, "0"), point = text.length - scale, groups = [];
    const own = (from, to) => text.slice(from, to).replace(/\d/g, (x) => digits[x]);
    let stop = text.length, cut = point < n.from ? 0 : Math.max(0, point - n.groups[0]), to = point;
    while (stop > point + least && text[stop - 1] === "0") stop--;
    for (; to > 0; to = cut, cut = Math.max(0, cut - n.groups[1])) groups.unshift(own(cut, to));
    const number = groups.join(group) + (stop > point ? decimal + own(point, stop) : "");
    return scaled < 0n ? minus + number + end : before + number + after;
  };
  const percent = (number, scale = 4, least = 0) => write(number, scale, least, n.percent), money = (units, shape) => write(units, places, places, shape);
  const amount = (volume, measure) => measure === "percent" ? percent(volume, 10) : write(volume, 12, measure === "currency" ? places : 0);
  const credit = (number, measure) => measure === "currency" ? write(number, 6, places, n.money) : amount(number * M, measure);

  // A number as she writes it, in millionths; null where it is none, or finer than the measure.
  const read = (text, measure) => {
    const bare = (x) => x.replace(/[\s'\u2019\u200e\u200f\u061c\u2066-\u2069%\u066a\p{Sc}]/gu, ""), sign = (x) => bare(x).replace(/./, "\\$&") || "(?!)";
    const plain = bare([...text].map((x) => digits.includes(x) ? digits.indexOf(x) : x).join("")), group = sign(n.plain[5]);
    const found = new RegExp(`^[-+\u2212]?(\\d+|\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3})(?:${sign(n.plain[4])}(\\d*))?$`).exec(plain);
    const [most, scale] = { currency: [places, 6], count: [0, 6], percent: [4, 4] }[measure], rest = found?.[2] ?? "";
    if (!plain) return 0n;
    const value = found && rest.length <= most ? BigInt(found[1].replace(/\D/g, "") + rest.padEnd(scale, "0")) : null;
    return value === null || value >= 9n * M ** 3n ? null : /^[-\u2212]/.test(plain) ? -value : value;
  };

  // Step, arithmetic and amount: the amounts add up to the payout.
  const rows = (c, d) => {
    const { t, s, text, measure } = c, list = [], count = s.count + d.lines.length;
    const attained = (at) => at ? percent(halfEven(at[0] * 1000n, at[1]), 1, 1) : text.absent, share = (a, b) => percent(halfEven(a, b));
    const row = (step, phrase, units, values, kind) => list.push([step, fill(phrase, { attainment: attained(d.own), ...values }), units === null ? "" : money(units), kind]);
    const [step, ...phrases] = text.lines[Math.max(d.tier, 0)] ?? text.none;
    // What rounding each line adds to what stands above.
    const rounding = (left) => {
      const [step, forms] = text.rounded;
      if (left) row(step, forms[new Intl.PluralRules(language).select(count)] ?? forms.other, left, { count: write(BigInt(count), 0, 0) });
    };
    if (c.method === "marginal") {
      let left = d.earned;
      d.inside.forEach((inside, k) => {
        if (inside === null) return;
        const earned = halfEven(inside * t.rates[k], minor * M * M);
        left -= earned;
        row(...text.lines[k], earned, { credited: amount(inside, measure) });
      });
      rounding(left);
      if (!list.length) row(...text.none, 0n);
    } else if (s.sums) {
      const units = d.lines.reduce((a, v) => a + (v > 0n ? 1n : v < 0n ? -1n : 0n), s.units), volume = sum(d.lines, s.volume), credited = amount(volume, measure);
      const product = halfEven((t.each ? units * M * M : volume) * t.rates[d.tier], minor * M * M);
      row(step, count ? phrases[0] : text.none[1], product, { credited, units: measure === "count" ? credited : write(units, 0, 0) });
      rounding(d.earned - product);
    } else if (c.method === "scorecard") {
      d.objectives.forEach(([at, n, q], i) => {
        const [title, whole, limited] = text.objectives[i], limit = t.objectives[i][2];
        row(title, limit !== null && !highest(at, [limit]) ? limited : whole, null, { attainment: attained(at), share: share(n, q) });
      });
      row(step, phrases[0], d.earned, { rate: share(...d.share) });
    } else if (d.tier < 0 || d.column < 0) row(text.none[0], text.none[d.own ? 1 : 2], d.earned);
    else row(step, phrases[d.column ?? (d.between ? 0 : 1)], d.earned, { percent: share(...d.share) });
    const parts = list.length;
    for (const [kind, [step, ...phrases]] of Object.entries(text.steps)) {
      const units = d.steps.find((x) => x[0] === kind)?.[1], at = kind === "gate" ? d.gate : d.lift, paid = money(s.paid);
      if (units === undefined && kind === "rounding" && count < 2) continue;
      const way = kind === "gate" ? (!at ? 1 : d.met ? 2 : 0) : kind === "multiplier" ? (at ? 0 : 1) : units !== undefined ? 0 : kind === "floor" && !d.met ? 2 : 1;
      row(step, phrases[way] ?? phrases[0], units ?? 0n, { attainment: attained(at), factor: percent(d.factor ?? 0n), earlier: money((units ?? 0n) + s.paid), paid }, kind);
    }
    if (parts > 1 && list.length > parts) list.splice(parts, 0, [text.earned, "", money(d.earned), "sum"]);
    return list;
  };
  return { fill, amount, money, credit, read, rows, cash: (units) => money(units, n.money) };
};

if (typeof document !== "undefined") {
  const $ = (id) => document.getElementById(id), data = JSON.parse($("estimate-data").textContent), form = $("estimate"), words = data.words;
  const engine = Estimate(data), { components } = engine, { fill, money, cash, credit, read, rows } = EstimateText(data, engine);
  const tell = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text; };
  const number = (input, measure) => {
    const value = read(input.value, measure);
    $(input.id + "-error").hidden = value !== null;
    input.setAttribute("aria-invalid", value === null);
    return value;
  };
  const takes = (extra) => {
    const k = +$("of").value, c = components[k], more = number($("pays"), "currency"), lines = [];
    if (more > 0n) {
      const found = engine.seek(k, more / engine.minor, extra), least = found.credit ?? found.from, pays = cash(found.pays ?? found.most);
      lines.push(fill(found.credit !== null ? words.takes : least === null ? words.takesNothing : words.takesMost,
        { component: c.title, credit: least === null ? "" : credit(least, c.measure), amount: pays }));
      // Why no credit pays more: the gates and caps that hold however much is credited.
      found.end?.forEach((d, i) => d?.steps.forEach(([kind]) => {
        const [step, why] = /gate|cap/.test(kind) && components[i].s.reach[k] ? rows(components[i], d).find((row) => row[3] === kind) : [];
        if (step !== undefined) lines.push(`${components[i].title}: ${step}, ${why}`);
      }));
    }
    tell("takes", lines.join("\n"));
  };
  const update = () => {
    const extra = {};
    let isWrong = false;
    form.querySelectorAll("[data-deal]:checked").forEach((box) => (extra[data.deals[box.dataset.deal][0]] ??= []).push(BigInt(data.deals[box.dataset.deal][1])));
    form.querySelectorAll("[data-more]").forEach((input) => {
      const k = input.dataset.more, value = number(input, components[k].measure);
      if (value === null) isWrong = true;
      else if (value) (extra[k] ??= []).push(value);
    });
    if (isWrong) return;
    const list = engine.all(extra), change = engine.total(list) - engine.total(engine.all({}));
    tell("payout", cash(engine.total(list)));
    tell("change", change ? fill(change < 0n ? words.less : words.more, { amount: cash(change < 0n ? -change : change) }) : "");
    list.forEach((d, i) => {
      if (!d) return;
      $("rows" + i).replaceChildren(...rows(components[i], d).map(([step, why, units, kind]) => {
        const row = document.createElement("tr"), head = document.createElement("th");
        if (kind === "sum") row.className = kind;
        head.scope = "row";
        head.textContent = step;
        row.append(head);
        row.insertCell().textContent = why;
        row.insertCell().textContent = units;
        return row;
      }));
      tell("sum" + i, money(d.payout));
    });
    takes(extra);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", update);
  form.hidden = false;
  update();
}
