#!/usr/bin/env python3
"""Makes content/results/*.csv: a year of pay at Calderhythe Instruments, a fictional maker of building sensors.

    python3 content/make-results.py

Python 3.11 or later, standard library only. The seed is fixed: the same run gives the same bytes.

The figures follow the input contract to the last minor unit. Money is an integer of minor units, counts are integers and
percentages integers of tenths of a percent; rates are fractions, and nothing else is rounded than the contract says (half-even).
The terms below repeat those of content/plans/*.md on purpose: `repfolio check` derives every payout from the plan
documents and compares it with what this script paid, so that neither can drift from the other.

The year runs from January to December 2025. December is open (orders up to the 15th, nothing paid), November is preliminary, the
rest is final. Persons, customers and figures are invented. What happens to whom is in the tables below; `prove` at the
end holds the sample to its stories, so that a change of the seed cannot quietly lose one.

There is no receipts.csv: a receipt names the SHA-256 of a plan page as one rep read it, which only a publication knows.
"""
import calendar
import csv
import datetime
import os
import random
from fractions import Fraction as F

SEED = "calderhythe-2025"
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "results")

# --- The company -------------------------------------------------------------------------------------------------------

MINOR = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}
QUOTA_STEP = {"USD": 500, "EUR": 500, "GBP": 500, "JPY": 50_000, "KWD": 100}  # quotas are round numbers
MONTHS = [f"2025-{m:02d}" for m in range(1, 13)]
AS_OF = datetime.date(2025, 12, 15)
SEASON = [75, 85, 115, 80, 95, 120, 80, 75, 115, 95, 110, 155]  # percent of an average month; adds up to 1,200

REP_COLUMNS = "rep_id,name,email,title,manager_id,plan_id,territory_id,currency,locale,start_date,end_date"
AE, AM, SE, MGR = "ae-2025", "am-2025", "se-2025", "mgr-2025"
REPS = [dict(zip(REP_COLUMNS.split(","), row)) for row in (
    ("1000", "Ingrid Vasselby", "ingrid.vasselby", "Vice President Sales", "", MGR, "world", "USD", "en-US", "2019-03-01", ""),
    ("1100", "Marcus Adeyinka-Holt", "marcus.adeyinka-holt", "Regional Sales Manager", "1000", MGR, "americas", "USD", "en-US", "2020-01-13", ""),
    ("1101", "Renata Okonjo-Pryce", "renata.okonjo-pryce", "Senior Account Executive", "1100", AE, "us-east", "USD", "en-US", "2021-02-01", ""),
    ("1102", "Dale Whitcombe-Ruiz", "dale.whitcombe-ruiz", "Account Executive", "1100", AE, "us-east", "USD", "en-US", "2022-05-16", ""),
    ("1103", "Theo Lindqvist-Barr", "theo.lindqvist-barr", "Account Executive", "1100", AE, "us-west", "USD", "en-US", "2024-10-07", ""),
    ("1104", "Priya Raghunathan-Cole", "priya.raghunathan-cole", "Account Executive", "1100", AE, "us-west", "USD", "en-US", "2022-09-05", "2025-08-31"),
    ("1105", "Luísa Albuquerque Tavares", "luisa.tavares", "Account Executive", "1100", AE, "latam", "USD", "pt-BR", "2025-06-02", ""),
    ("1106", "Jonah Beckersley", "jonah.beckersley", "Account Executive", "1100", AE, "us-west", "USD", "en-US", "2023-03-20", ""),
    ("1107", "Mei-Ling Hartono", "mei-ling.hartono", "Sales Engineer", "1100", SE, "americas", "USD", "en-US", "2021-08-02", ""),
    ("1108", "अन्विता केळकर", "anvita.kelkar", "Account Manager", "1100", AM, "us-east", "USD", "en-US", "2020-11-09", ""),
    ("2100", "Friederike von Thalbach", "friederike.vonthalbach", "Regional Sales Manager", "1000", MGR, "emea", "EUR", "de-DE", "2019-10-01", ""),
    ("2101", "Jörg Weißhaupt", "joerg.weisshaupt", "Account Executive", "2100", AE, "dach-south", "EUR", "de-DE", "2021-04-01", ""),
    ("2102", "Élodie Chastaing-Morel", "elodie.chastaing-morel", "Account Executive", "2100", AE, "france", "EUR", "fr-FR", "2022-01-10", ""),
    ("2104", "Anaïs Le Guellec", "anais.leguellec", "Account Manager", "2100", AM, "france", "EUR", "fr-FR", "2022-06-13", ""),
    ("2105", "Ευαγγελία Σταθοπούλου", "evangelia.stathopoulou", "Sales Engineer", "2100", SE, "dach", "EUR", "de-DE", "2023-02-01", ""),
    ("3100", "Gwendolyn Ashcombe", "gwendolyn.ashcombe", "Regional Sales Manager", "1000", MGR, "uk-ireland", "GBP", "en-GB", "2020-06-01", ""),
    ("3101", "Rhys Penhaligon-Shaw", "rhys.penhaligon-shaw", "Senior Account Executive", "3100", AE, "uk-ireland", "GBP", "en-GB", "2021-09-06", ""),
    ("3103", "Aoife Ní Dhálaigh", "aoife.nidhalaigh", "Account Manager", "3100", AM, "uk-ireland", "GBP", "en-GB", "2022-03-14", ""),
    ("4100", "藤堂 真砂子", "masako.todo", "Regional Sales Manager", "1000", MGR, "japan", "JPY", "ja-JP", "2020-04-01", ""),
    ("4101", "日下部 亮平", "ryohei.kusakabe", "Account Executive", "4100", AE, "kanto", "JPY", "ja-JP", "2021-04-01", ""),
    ("4102", "小野寺 澄江", "sumie.onodera", "Account Manager", "4100", AM, "kansai", "JPY", "ja-JP", "2022-10-03", ""),
    ("5100", "نورة العجيلان", "noura.alajeelan", "Regional Sales Manager", "1000", MGR, "gulf", "KWD", "ar-KW", "2021-01-03", ""),
    ("5101", "فيصل الدبوسي", "faisal.aldaboosi", "Account Executive", "5100", AE, "gulf", "KWD", "ar-KW", "2022-02-06", ""),
    ("5102", "مريم الخرينج", "maryam.alkhurainej", "Account Manager", "5100", AM, "gulf", "KWD", "ar-KW", "2023-05-07", ""),
)]
REP = {r["rep_id"]: r for r in REPS}

ASSIGNMENTS = [dict(zip("rep_id,from,to,plan_id,territory_id,manager_id,title".split(","), row)) for row in (
    ("1106", "2025-01-01", "2025-06-30", AM, "us-west", "1100", "Account Manager"),  # plan change in mid-year
    ("1106", "2025-07-01", "", AE, "us-west", "1100", "Account Executive"),
    ("2101", "2025-01-01", "2025-03-31", AE, "dach-north", "2100", "Account Executive"),  # territory change
    ("2101", "2025-04-01", "", AE, "dach-south", "2100", "Account Executive"),
    ("3101", "2025-01-01", "2025-08-31", AE, "uk-ireland", "3100", "Account Executive"),  # promotion, same plan
    ("3101", "2025-09-01", "", AE, "uk-ireland", "3100", "Senior Account Executive"),
)]

TERRITORIES = [  # potential in US dollars of annual recurring revenue
    ("world", "World", "", "", ""),
    ("americas", "Americas", "world", "Region", ""),
    ("us-east", "US East", "americas", "Enterprise", 9_400_000),
    ("us-west", "US West", "americas", "Enterprise", 8_100_000),
    ("latam", "Latin America", "americas", "Mid-market", 3_600_000),
    ("emea", "Europe, Middle East and Africa", "world", "Region", ""),
    ("dach", "Germany, Austria, Switzerland", "emea", "Enterprise", ""),
    ("dach-north", "DACH North", "dach", "Enterprise", 3_900_000),
    ("dach-south", "DACH South", "dach", "Enterprise", 4_700_000),
    ("france", "France", "emea", "Enterprise", 4_200_000),
    ("uk-ireland", "United Kingdom and Ireland", "emea", "Enterprise", 4_500_000),
    ("gulf", "Gulf States", "emea", "Mid-market", 2_800_000),
    ("japan", "日本", "world", "Region", ""),
    ("kanto", "関東", "japan", "Enterprise", 4_400_000),
    ("kansai", "関西", "japan", "Enterprise", 2_900_000),
]

CUSTOMERS = {  # by territory: buildings and those who run them
    "us-east": ["Harlan, Wick & Sons", "Beacon Wharf Offices", "St. Aldate Hospital Group", "Pemberly Schools District", "The \"Foundry\" Lofts",
                "Tidewater Cold Storage", "Larkspur Senior Living", "Ashgrove University", "Northgate Transit Hubs", "Quayle Realty Partners"],
    "us-west": ["Cascadia Data Halls", "Pinon Ridge Resorts", "Mission Flats Clinics", "Bluewater Campus Trust", "Sandoval Logistics Parks",
                "Redwood County Libraries", "Altamira Wineries", "Orchard Lane Schools", "Gold Basin Hotels", "Sierra Verde Offices"],
    "latam": ["Edifícios Aroeira", "Hospital Santa Tereza do Vale", "Hoteles Cumbre Azul", "Parque Logístico Jandaia", "Colégio Monte Belo", "Torres del Encinar"],
    "dach-north": ["Speicherhof Elbkai GmbH", "Klinikum Brackwede-Süd", "Nordlicht Schulbau", "Förde Kühlhaus AG", "Stadtwerke Lüchenau"],
    "dach-south": ["Isarpark Büroverwaltung", "Klinikverbund Hochrain", "Alpenhof Hotels", "Hochschule Tannheim", "Logistikzentrum Wörnitz", "Kantonsbauten Säntisblick"],
    "france": ["Résidences du Val d'Orbe", "Clinique Saint-Aubert", "Foncière Belle Rive", "Lycées de la Côte d'Émeraude", "Entrepôts Mistral", "Hôtels Grand Large"],
    "uk-ireland": ["Wharfedale Estates", "St Brannoc's NHS Trust", "Copperfield Academies", "Tamar Valley Hotels", "Lough Derrin Offices", "Blackfen Distribution", "Hexley Borough Council"],
    "kanto": ["霞台ビルディング", "多摩みどり病院", "湾岸ロジスティクス", "青葉台学園", "ホテル花水木"],
    "kansai": ["淀川オフィスパーク", "北摂中央病院", "六甲リゾート", "堺港倉庫", "桜井学院"],
    "gulf": ["أبراج الواحة", "مستشفى السدرة", "فنادق الموج", "مدارس النخيل", "مجمع الدانة التجاري", "مستودعات الميناء"],
}
CLOSED_ACCOUNT = "Altamira Wineries"  # sold its buildings in October
SEGMENTS = ["Offices", "Hospitals", "Schools", "Logistics", "Hotels", "Public buildings"]

# A year's subscription for one device, and a day of work on site, in minor units.
PRICES = {
    "USD": [9540, 13188, 53880, 8364, 16740], "EUR": [8890, 12240, 49920, 7790, 15588], "GBP": [7680, 10560, 43140, 6696, 13452],
    "JPY": [14280, 19680, 79800, 12480, 25200], "KWD": [29475, 40650, 165900, 25725, 51450],
}
PRODUCTS = ["CO2 and humidity node", "Occupancy counter", "Energy meter gateway", "Water leak line", "Air quality suite"]
DAY_RATE = {"USD": 115_000, "EUR": 104_500, "GBP": 92_000, "JPY": 162_000, "KWD": 345_500}
WORK = ["Commissioning", "Calibration visit", "Site survey"]

# --- Plan terms, as in content/plans ------------------------------------------------------------------------------------

def pct(text):
    return F(text) / 100

PLANS = {
    AE: [
        dict(id="new-arr", method="marginal", kind="commission", tiers=[(0, pct(7)), (pct(70), pct(9)), (1, pct(12)), (pct(130), pct(15))], cap="18000"),
        dict(id="services", method="retroactive", kind="commission", window="quarter", tiers=[(0, pct(2)), (1, pct("3.5"))]),
        dict(id="devices", measure="count", method="per-unit", kind="bonus"),
    ],
    AM: [
        dict(id="renewals", method="flat", kind="commission"),
        dict(id="expansion", method="marginal", kind="commission", window="quarter", tiers=[(0, pct(5)), (1, pct(8))], gate=("renewals", pct(85))),
        dict(id="retention", measure="percent", method="curve", kind="bonus", points=[(pct(90), F(0)), (F(1), F(1)), (pct(108), pct(160))]),
    ],
    SE: [
        dict(id="team-arr", method="flat", kind="commission", rate=pct("0.6")),
        dict(id="adoption", measure="percent"),
        dict(id="scorecard", measure="percent", method="scorecard", kind="bonus", objectives=[("team-arr", pct(60), pct(150)), ("adoption", pct(40), pct(110))]),
        dict(id="technical-wins", measure="count", method="steps", kind="bonus", window="year",
             tiers=[(pct(50), "1500"), (pct(75), "3000"), (F(1), "5000"), (pct(125), "8000")]),
    ],
    MGR: [
        dict(id="team-renewals"),
        dict(id="team-arr", method="flat", kind="commission", rate=pct("1.2"),
             multiplier=("team-renewals", [(0, pct(80)), (pct(85), F(1)), (pct(105), pct(115))])),
        dict(id="team-devices", measure="count", method="per-unit", kind="bonus"),
    ],
}

TERMS = [  # rep, component, term, value, period
    *[(rep, "devices", "amount", v, "") for rep, v in (("1101", "0.80"), ("1102", "0.75"), ("1103", "0.75"), ("1104", "0.75"), ("1105", "0.70"), ("1106", "0.70"),
                                                       ("2101", "0.72"), ("2102", "0.72"), ("3101", "0.60"), ("4101", "110"), ("5101", "0.225"))],
    *[(rep, "new-arr", "cap", v, "") for rep, v in (("2101", "17000.00"), ("2102", "17000.00"), ("3101", "14500.00"), ("4101", "1350000"), ("5101", "5600.000"))],
    *[(rep, "renewals", "rate", v, "") for rep, v in (("1106", "0.016"), ("1108", "0.018"), ("2104", "0.0175"), ("3103", "0.018"), ("4102", "0.0165"), ("5102", "0.02"))],
    ("1108", "renewals", "rate", "0.025", "2025-11"),  # renewal campaign, this rep and month only
    *[(rep, "retention", "target", v, "") for rep, v in (("1106", "1200.00"), ("1108", "1500.00"), ("2104", "1400.00"), ("3103", "1200.00"), ("4102", "220000"), ("5102", "450.000"))],
    ("1107", "scorecard", "target", "1200.00", ""), ("2105", "scorecard", "target", "1100.00", ""),
    *[(rep, "team-arr", "rate", v, "") for rep, v in (("3100", "0.04"), ("4100", "0.045"), ("5100", "0.05"))],  # small teams
    *[(rep, "team-devices", "amount", v, "") for rep, v in (("1000", "0.60"), ("1100", "0.25"), ("2100", "0.30"), ("3100", "0.40"), ("4100", "60"), ("5100", "0.120"))],
]
TERM = {row[:3] + row[4:]: row[3] for row in TERMS}

# --- How the year went --------------------------------------------------------------------------------------------------

# Average monthly quota in whole units of the rep's currency; performance in percent of quota, by month or for all of them.
AE_YEAR = {
    "1101": (62_000, [165, 172, 190, 160, 176, 188, 150, 168, 185, 174, 182, 196]),  # the star; December is capped
    "1102": (60_000, 102),
    "1103": (55_000, [30, 18, 78, 26, 20, 76, 22, 16, 72, 28, 34, 31]),  # about 40 %: lives on a draw and pays it back
    "1104": (58_000, 86),
    "1105": (50_000, [0, 0, 0, 0, 0, 55, 70, 62, 84, 118, 109, 60]),
    "1106": (48_000, [0, 0, 0, 0, 0, 0, 58, 83, 97, 104, 92, 48]),
    "2101": (56_000, [108, 96, 121, 99, 117, 128, 103, 90, 124, 112, 109, 57]),
    "2102": (52_000, 95),
    "3101": (47_000, [98, 103, 108, 92, 88, 104, 97, 92, 111, 101, 96, 44]),  # May is closed at quota to the penny
    "4101": (7_800_000, [112, 118, 131, 105, 122, 128, 110, 96, 165, 121, 118, 71]),  # September is capped
    "5101": (16_500, 78),
}
RAMP = {"1105": [0, 0, 0, 0, 0, 25, 40, 60, 80, 100, 100, 100]}  # percent of quota for a joiner
NEW_TERRITORY = {"2101": (3, 4_000)}  # from this month on so much more quota a month

AM_YEAR = {  # average renewals quota, renewals and expansion performance
    "1106": (70_000, 97, 88),
    "1108": (85_000, 103, 112),
    "2104": (76_000, [93, 84, 74, 96, 92, 97, 79, 81, 80, 95, 99, 61], 105),  # gate missed in the first and the third quarter
    "3103": (64_000, 100, 96),
    "4102": (11_000_000, 106, 101),
    "5102": (24_000, [94, 91, 96, 88, 93, 97, 90, 92, 95, 99, 94, 83], 84),
}
TECHNICAL_WINS = {"1107": (36, [2, 3, 3, 2, 4, 4, 2, 3, 5, 3, 5, 1]), "2105": (30, [1, 2, 3, 1, 2, 2, 2, 1, 3, 2, 2, 1])}

SPLITS = [  # period, day, product, quantity, shares, customer
    ("2025-03", 12, 4, 110, [("1101", "0.6"), ("1102", "0.4")], "Ashgrove University"),
    ("2025-07", 22, 2, 30, [("1102", "0.6"), ("1106", "0.4")], "Cascadia Data Halls"),
    ("2025-09", 10, 1, 160, [("2101", "0.6"), ("2102", "0.4")], "Hôtels Grand Large"),
    ("2025-10", 8, 0, 200, [("1101", "0.7"), ("1105", "0.3")], "Hoteles Cumbre Azul"),
    ("2025-12", 3, 4, 80, [("1101", "0.5"), ("1102", "0.5")], "Northgate Transit Hubs"),
]
WRONG_SPLIT = ("2025-02", 3, 1, 120, [("2101", "0.5")], "Klinikum Brackwede-Süd")  # should have been 0.7: adjusted in April
RETURNS = [("1102", "2025-02", "2025-04"), ("2102", "2025-05", "2025-07"), ("4101", "2025-06", "2025-08"), ("1103", "2025-03", "2025-05")]  # rep, sold, returned

DRAWS = {  # rep: (earnings are topped up to, from month, to month); balances are recovered from what exceeds that level
    "1103": ("2500.00", 0, 10),
    "1105": ("3400.00", 7, 8),
    "5101": ("1000.000", 0, 2),
}
GUARANTEES = {"1105": ("4000.00", [5, 6]), "1106": ("3600.00", [6])}  # topped up to, not recovered
HOLDBACKS = {  # rep: (share of the new ARR commission, months held, months until release)
    "2102": ("0.10", range(1, 9), 3),
    "1104": ("0.25", range(6, 8), None),
}

# --- Small tools --------------------------------------------------------------------------------------------------------

class Dice:
    """Reproducible whole numbers for one named purpose, so that a change in one place leaves the others alone."""

    def __init__(self, *purpose):
        self.source = random.Random("/".join((SEED,) + tuple(str(p) for p in purpose)))

    def whole(self, low, high):
        return low + self.source.getrandbits(48) % (high - low + 1)

    def pick(self, items):
        return items[self.whole(0, len(items) - 1)]


def half_even(x):
    """A fraction to the nearest integer, ties to the even one."""
    return round(F(x))


def digits_of(rep, component):
    """Decimal digits in which a component's quota and actual are counted."""
    measure = component.get("measure", "currency")
    return {"count": 0, "percent": 3}.get(measure, MINOR[REP[rep]["currency"]])


def plain(units, digits):
    """An integer of 10^-digits units as a plain decimal."""
    text = str(abs(units)).rjust(digits + 1, "0")
    return ("-" if units < 0 else "") + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)


def decimal(x):
    """A terminating fraction as the shortest plain decimal."""
    for digits in range(12):
        if (x * 10 ** digits).denominator == 1:
            return plain(int(x * 10 ** digits), digits)
    raise ValueError(x)


def minor_units(rep, text):
    """'12.50' in the rep's currency as minor units."""
    value = F(text) * 10 ** MINOR[REP[rep]["currency"]]
    assert value.denominator == 1, (rep, text)
    return int(value)


def round_to(x, step):
    return half_even(F(x) / step) * step


def plan_of(rep, month):
    """The plan in force on the last day of a month."""
    first, last = bounds(month)
    for a in ASSIGNMENTS:
        if a["rep_id"] == rep and a["from"] <= last.isoformat() and (not a["to"] or last.isoformat() <= a["to"]):
            return a["plan_id"]
    return REP[rep]["plan_id"]


def territory_of(rep, month):
    last = bounds(month)[1].isoformat()
    for a in ASSIGNMENTS:
        if a["rep_id"] == rep and a["from"] <= last and (not a["to"] or last <= a["to"]):
            return a["territory_id"]
    return REP[rep]["territory_id"]


def bounds(month):
    """First and last day of month 0...11."""
    return datetime.date(2025, month + 1, 1), datetime.date(2025, month + 1, calendar.monthrange(2025, month + 1)[1])


def active(rep, month):
    first, last = bounds(month)
    r = REP[rep]
    return r["start_date"] <= last.isoformat() and (not r["end_date"] or first.isoformat() <= r["end_date"])


def workdays(rep, month):
    """Working days of a month up to the day of the data, New Year's Day left out."""
    first, last = bounds(month)
    weekend = (4, 5) if REP[rep]["currency"] == "KWD" else (5, 6)
    days = [first + datetime.timedelta(days=n) for n in range(last.day)]
    return [d for d in days if d.weekday() not in weekend and d <= AS_OF and d.timetuple().tm_yday > 1]


def share(table, month):
    return F(table if isinstance(table, int) else table[month], 100)

# --- Quotas and orders --------------------------------------------------------------------------------------------------

class Year:
    """Everything that happened: quotas and actuals, orders, credits, the ledger."""

    def __init__(self):
        self.quota, self.actual = {}, {}     # (rep, component, month) -> units
        self.quota_steps = []                # rows of quotas.csv
        self.orders = []                     # dicts, one per order
        self.credits = {}                    # (rep, component, month) -> credits in the order in which they fill tiers
        self.ledger = []                     # rows of payouts.csv, amounts in minor units
        self.paid = {}                       # (rep, component, month) -> minor units of commission or bonus
        self.order_of_return = {}

    # Quotas

    def set_quotas(self):
        for rep, (base, _) in AE_YEAR.items():
            currency = REP[rep]["currency"]
            one, step = 10 ** MINOR[currency], QUOTA_STEP[currency]
            for m in self.months(rep, AE):
                extra = NEW_TERRITORY[rep][1] if rep in NEW_TERRITORY and m >= NEW_TERRITORY[rep][0] else 0
                season = round_to(F(base * SEASON[m], 100), step) - base
                full = base + season + extra
                ramp = round_to(F(full * RAMP[rep][m], 100), step) - full if rep in RAMP else 0
                self.quota[rep, "new-arr", m] = (full + ramp) * one
                steps = [("Year's quota of " + f"{base * 12:,}" + " by twelve", base), ("Season", season)]
                steps += [("DACH South has the larger potential", extra)] if extra else []
                steps += [("Ramp: first months after joining", ramp)] if ramp else []
                self.derive_quota(rep, m, "new-arr", steps)
                if rep != "5101":  # installation in the Gulf is sold by partners: no quota for services
                    self.quota[rep, "services", m] = max(step, round_to(F((full + ramp) * 14, 100), step)) * one
                self.quota[rep, "devices", m] = max(10, round_to(F((full + ramp) * one, sum(PRICES[currency][:2]) // 2), 10))
        for rep, (base, _, _) in AM_YEAR.items():
            currency = REP[rep]["currency"]
            one, step = 10 ** MINOR[currency], QUOTA_STEP[currency]
            for m in self.months(rep, AM):
                expiring = round_to(F(base * SEASON[m], 100), step * 10)
                self.quota[rep, "renewals", m] = expiring * 9 // 10 * one
                self.derive_quota(rep, m, "renewals", [("Contracts that expire in the month", expiring), ("Expected closures of buildings", expiring * 9 // 10 - expiring)])
                self.quota[rep, "expansion", m] = round_to(F(expiring, 4), step) * one
                if m % 3 == 2:
                    self.quota[rep, "retention", m] = 920
        for rep, (wins, by_month) in TECHNICAL_WINS.items():
            self.quota[rep, "technical-wins", 0] = wins
            dice = Dice("adoption", rep)
            for m in range(12):
                self.actual[rep, "technical-wins", m] = by_month[m]
                self.quota[rep, "adoption", m] = 900
                self.actual[rep, "adoption", m] = dice.whole(862, 968)

    def derive_quota(self, rep, m, component, steps):
        digits = MINOR[REP[rep]["currency"]]
        assert sum(amount for _, amount in steps) * 10 ** digits == self.quota[rep, component, m]
        for n, (label, amount) in enumerate(steps, 1):
            self.quota_steps.append((rep, MONTHS[m], component, n, label, plain(amount * 10 ** digits, digits)))

    def months(self, rep, plan):
        return [m for m in range(12) if active(rep, m) and plan_of(rep, m) == plan]

    # Orders

    def order(self, shares, component, day, customer, product, quantity, amount, note=""):
        o = dict(day=day, month=day.month - 1, component=component, customer=customer, product=product, quantity=quantity,
                 amount=amount, shares=[(rep, F(s)) for rep, s in shares], note=note)
        self.orders.append(o)
        return o

    def credited(self, rep, component, m):
        return sum(half_even(o["amount"] * s) for o in self.orders if o["component"] == component and o["month"] == m for r, s in o["shares"] if r == rep)

    def fill(self, rep, component, m, performance, count, wobble, kind):
        """Random orders that bring a month near its performance."""
        dice, currency = Dice(component, rep, m), REP[rep]["currency"]
        quota = self.quota.get((rep, component, m)) or round_to(self.quota[rep, "new-arr", m] * F(14, 100), 1)
        goal = quota * performance * F(100 + dice.whole(-wobble, wobble), 100) - self.credited(rep, component, m)
        if goal <= 0:
            return
        weights = [dice.whole(35, 165) for _ in range(count)]
        for w in weights:
            want, customer = goal * w / sum(weights), dice.pick(CUSTOMERS[territory_of(rep, m)])
            if kind == "work":
                days = max(1, half_even(want / DAY_RATE[currency]))
                self.order([(rep, 1)], component, dice.pick(workdays(rep, m)), customer, dice.pick(WORK), 0, days * DAY_RATE[currency], f"{days} day" + "s" * (days > 1))
                continue
            p = dice.whole(0, len(PRODUCTS) - 1)
            price = PRICES[currency][p]
            quantity = max(1, half_even(want / price))
            years = dice.pick([1, 1, 1, 2, 3])
            note = f"{quantity} devices" + (f", {years} years" if kind == "new" and years > 1 else "")
            self.order([(rep, 1)], component, dice.pick(workdays(rep, m)), customer, PRODUCTS[p], quantity, quantity * price, note)

    def take_orders(self):
        for period, day, p, quantity, shares, customer in SPLITS + [WRONG_SPLIT]:
            price = PRICES[REP[shares[0][0]]["currency"]][p]
            names = "shared" if len(shares) > 1 else "shared with the partner"
            self.order(shares, "new-arr", datetime.date.fromisoformat(f"{period}-{day:02d}"), customer, PRODUCTS[p], quantity, quantity * price, f"{quantity} devices, {names}")
        for rep, (_, performance) in AE_YEAR.items():
            for m in self.months(rep, AE):
                low = 2 if m == 11 else 4
                exact = isinstance(performance, list)
                self.fill(rep, "new-arr", m, share(performance, m) * (F(11, 20) if m == 11 and not exact else 1),
                          Dice("orders", rep, m).whole(low, 6), 2 if exact else 13, "new")
                services = 55 if rep == "1103" else 45 if (rep, m) == ("3101", 5) else 96
                self.fill(rep, "services", m, F(services, 200 if m == 11 else 100), Dice("services", rep, m).whole(1, 2), 28, "work")
        for rep, (_, renewals, expansion) in AM_YEAR.items():
            for m in self.months(rep, AM):
                exact = isinstance(renewals, list)
                part = F(11, 20) if m == 11 else 1
                signed_early = F(82, 100) if m == 11 and not exact else 1  # most of what expires in December is renewed by its middle
                self.fill(rep, "renewals", m, share(renewals, m) * signed_early, Dice("renewing", rep, m).whole(3, 5), 1 if exact else 6, "renewal")
                self.fill(rep, "expansion", m, share(expansion, m) * part, Dice("expanding", rep, m).whole(1, 3), 20, "expansion")
        self.take_returns()
        self.close_at("1101", "new-arr", [4], F(125, 100), 29, "Partial return: two floors were never let")
        self.close_at("3101", "new-arr", [4], F(1), 30, "Framework call-off for the rest of the budget")
        self.close_at("3101", "services", [3, 4, 5], F(1), 27, "Fixed-price commissioning")

    def take_returns(self):
        for rep, sold, returned in RETURNS:
            origin = max((o for o in self.orders if o["shares"] == [(rep, F(1))] and o["component"] == "new-arr" and MONTHS[o["month"]] == sold and o["quantity"] >= 20),
                         key=lambda o: (o["amount"], o["day"]))
            quantity = origin["quantity"] // 2
            price = origin["amount"] // origin["quantity"]
            m = MONTHS.index(returned)
            o = self.order([(rep, 1)], "new-arr", workdays(rep, m)[-3], origin["customer"], origin["product"], -quantity, -quantity * price, "")
            o["returns"] = origin

    def close_at(self, rep, component, months, attainment, day, note):
        """One more order that brings quota and actual of these months to exactly this attainment; a return where it is negative."""
        amount = sum(self.quota[rep, component, m] for m in months) * attainment - sum(self.credited(rep, component, m) for m in months)
        assert amount.denominator == 1 and amount != 0
        self.order([(rep, 1)], component, datetime.date(2025, months[-1] + 1, day), CUSTOMERS[territory_of(rep, months[-1])][0],
                   "Air quality suite" if component == "new-arr" else "Commissioning", 0, int(amount), note)

    def number_orders(self):
        """Order numbers by day, credit ids by period, rep, component and day; actuals from the credits."""
        place = {id(o): n for n, o in enumerate(self.orders)}
        self.orders.sort(key=lambda o: (o["day"], place[id(o)]))
        for n, o in enumerate(self.orders, 1):
            o["id"] = f"SO-25-{n:04d}"
        for o in self.orders:
            if "returns" in o:
                o["note"] = f"Return of {-o['quantity']} devices from {o['returns']['id']}"
            for rep, split in o["shares"]:
                self.credits.setdefault((rep, o["component"], o["month"]), []).append(
                    dict(order=o, rep=rep, split=split, credited=half_even(o["amount"] * split), earned=None, rate=None))
        n, component_order = 0, [c["id"] for plan in PLANS.values() for c in plan]
        for key in sorted(self.credits, key=lambda k: (k[2], k[0], component_order.index(k[1]))):
            for c in self.credits[key]:
                n += 1
                c["id"] = f"C{n:05d}"
            self.actual[key] = sum(c["credited"] for c in self.credits[key])

    def add_up(self):
        """Actuals without credits: devices, retention, and the sums of the teams."""
        for rep in AE_YEAR:
            for m in self.months(rep, AE):
                self.actual.setdefault((rep, "new-arr", m), 0)
                self.actual.setdefault((rep, "services", m), 0)
                self.actual[rep, "devices", m] = max(0, sum(c["order"]["quantity"] for c in self.credits.get((rep, "new-arr", m), []) if c["split"] >= F(1, 2)))
        for rep in AM_YEAR:
            for m in self.months(rep, AM):
                self.actual.setdefault((rep, "renewals", m), 0)
                self.actual.setdefault((rep, "expansion", m), 0)
                if m % 3 == 2:
                    a = self.attainment(rep, "renewals", [q for q in self.months(rep, AM) if q // 3 == m // 3])
                    self.actual[rep, "retention", m] = min(985, half_even(920 * a))
        sums = [("team-arr", "new-arr"), ("team-renewals", "renewals"), ("team-devices", "devices")]
        for manager in ("1100", "2100", "3100", "4100", "5100"):
            team = [r["rep_id"] for r in REPS if r["manager_id"] == manager]
            for m in range(12):
                for total, part in sums:
                    for table in (self.quota, self.actual):
                        table[manager, total, m] = sum(table[rep, part, m] for rep in team if (rep, part, m) in table)
                for rep in team:
                    if plan_of(rep, m) == SE:
                        self.quota[rep, "team-arr", m], self.actual[rep, "team-arr", m] = self.quota[manager, "team-arr", m], self.actual[manager, "team-arr", m]
        for m in range(12):  # money of different currencies does not add up; devices do
            for table in (self.quota, self.actual):
                table["1000", "team-devices", m] = sum(table[r["rep_id"], "team-devices", m] for r in REPS if r["manager_id"] == "1000")

    # --- Pay ------------------------------------------------------------------------------------------------------------

    def attainment(self, rep, component, months):
        quota = sum(self.quota.get((rep, component, m), 0) for m in months)
        actuals = [self.actual[rep, component, m] for m in months if (rep, component, m) in self.actual]
        return F(sum(actuals), quota) if quota > 0 and actuals else None

    def window(self, rep, component, month):
        if component.get("window") == "quarter":
            months = range(month // 3 * 3, month + 1)
        elif component.get("window") == "year":
            months = range(month + 1)
        else:
            months = [month]
        return [m for m in months if plan_of(rep, m) == plan_of(rep, month)]

    def term(self, rep, component, name, month):
        """The rep's own term for the month, else for the year, else the plan's."""
        for period in (MONTHS[month], ""):
            if (rep, component["id"], name, period) in TERM:
                return F(TERM[rep, component["id"], name, period])
        return None if component.get(name) is None else F(component[name])

    def earn(self, rep, component, month):
        """Earned of every line of the window (of which the credits keep theirs), as (month, earned)."""
        cid, method, one = component["id"], component["method"], 10 ** MINOR[REP[rep]["currency"]]
        months, tiers = self.window(rep, component, month), component.get("tiers")
        if method == "flat":
            rate = self.term(rep, component, "rate", month)
            return self.each(rep, cid, months, lambda credited, before: (rate * credited, rate))
        if method == "per-unit":
            amount = self.term(rep, component, "amount", month) * one
            return self.each(rep, cid, months, lambda count, before: (amount * count, None))
        if method == "retroactive":
            a = self.attainment(rep, cid, months)
            rate = max((f, r) for f, r in tiers if f == 0 or (a is not None and a >= f))[1]
            return self.each(rep, cid, months, lambda credited, before: (rate * credited, rate))
        if method == "marginal":
            quota = sum(self.quota.get((rep, cid, m), 0) for m in months)
            edges = [f * quota for f, _ in tiers] if quota > 0 else [0]

            def fill(credited, before):
                low, high = sorted((before, before + credited))
                parts = []
                for k, edge in enumerate(edges):
                    top = edges[k + 1] if k + 1 < len(edges) else high
                    inside = min(high, top) - (low if k == 0 else max(low, edge))
                    if inside > 0:
                        parts.append((inside if credited > 0 else -inside, tiers[k][1]))
                return sum(x * r for x, r in parts), parts[0][1] if len(parts) == 1 else None
            return self.each(rep, cid, months, fill)
        own = self.attainment(rep, cid, months)
        if method == "steps":
            reached = [amount for f, amount in tiers if own is not None and own >= f]
            exact = F(reached[-1]) * one if reached else 0
        elif method == "curve":
            exact = 0
            if own is not None:
                points = component["points"]
                x = min(max(own, points[0][0]), points[-1][0])
                for (a, u), (b, v) in zip(points, points[1:]):
                    if a <= x <= b:
                        exact = self.term(rep, component, "target", month) * one * (u + (v - u) * (x - a) / (b - a))
                        break
        else:  # scorecard
            score = F(0)
            for objective, weight, limit in component["objectives"]:
                a = self.attainment(rep, objective, months)
                score += weight * min(max(a or F(0), F(0)), limit)
            exact = self.term(rep, component, "target", month) * one * score
        return [(month, half_even(exact))]

    def each(self, rep, cid, months, formula):
        """Applies a formula of (credited, credited before it) to every credit of the months, or to the actuals where there are none."""
        if not any(key[:2] == (rep, cid) for key in self.credits):
            return [(m, half_even(formula(self.actual[rep, cid, m], 0)[0])) for m in months if (rep, cid, m) in self.actual]
        lines, before = [], 0
        for m in months:
            for c in self.credits.get((rep, cid, m), []):
                exact, rate = formula(c["credited"], before)
                before += c["credited"]
                lines.append((m, half_even(exact)))
                if m == months[-1]:
                    c["earned"], c["rate"] = half_even(exact), rate
        return lines

    def pay(self, rep, component, month):
        """What a component pays in a month, in minor units: due to date less paid before."""
        months = self.window(rep, component, month)
        due = sum(e for _, e in self.earn(rep, component, month))
        if "gate" in component:
            a = self.attainment(rep, component["gate"][0], months)
            due = due if a is not None and a >= component["gate"][1] else 0
        if "multiplier" in component:
            a = self.attainment(rep, component["multiplier"][0], months)
            due = half_even(due * max((f, t) for f, t in component["multiplier"][1] if f == 0 or (a is not None and a >= f))[1])
        cap = self.term(rep, component, "cap", month)
        if cap is not None:
            due = min(due, int(cap * 10 ** MINOR[REP[rep]["currency"]]))
        return due - sum(self.paid.get((rep, component["id"], m), 0) for m in months[:-1])

    def run_pay(self):
        """Months in order, as a pay run does; December is not paid yet."""
        for m in range(11):
            for r in REPS:
                rep = r["rep_id"]
                for component in PLANS[plan_of(rep, m)]:
                    if "method" not in component or (component["id"] == "team-arr" and rep == "1000"):
                        continue
                    amount = self.pay(rep, component, m)
                    self.paid[rep, component["id"], m] = amount
                    if amount:
                        self.line(rep, m, component["kind"], amount, component=component["id"])

    # The rest of the ledger

    def line(self, rep, m, kind, amount, note="", component="", credit="", origin=None):
        self.ledger.append(dict(rep_id=rep, month=m, component=component, kind=kind, amount=amount, note=note, credit_id=credit,
                                origin_period=MONTHS[origin] if origin is not None else ""))

    def earned_in(self, rep, m):
        return sum(l["amount"] for l in self.ledger if l["rep_id"] == rep and l["month"] == m and l["kind"] in ("commission", "bonus"))

    def keep_ledger(self):
        for rep, (level, months) in GUARANTEES.items():
            for m in months:
                missing = minor_units(rep, level) - self.earned_in(rep, m)
                if missing > 0:
                    self.line(rep, m, "guarantee", missing, f"Guaranteed {level} for the month; not recovered")
        for rep, (level, first, last) in DRAWS.items():
            balance, level_units, digits = 0, minor_units(rep, level), MINOR[REP[rep]["currency"]]
            for m in range(first, 11):
                missing = level_units - self.earned_in(rep, m)
                if missing > 0 and m <= last:
                    balance += missing
                    self.line(rep, m, "draw", missing, f"Recoverable draw up to {level}; balance {plain(balance, digits)}")
                elif missing < 0 and balance:
                    back = min(balance, -missing)
                    balance -= back
                    self.line(rep, m, "recovery", -back, f"Recovered from earnings above {level}; balance {plain(balance, digits)}")
        for rep, (part, months, release_after) in HOLDBACKS.items():
            for m in months:
                held = half_even(F(part) * self.paid[rep, "new-arr", m])
                self.line(rep, m, "holdback", -held, "Held until the devices report" if release_after else "Held on notice of leaving", component="new-arr")
                release = m + release_after if release_after else 10
                if release < 11:
                    self.line(rep, release, "release", held, f"Holdback of {MONTHS[m]}", component="new-arr")
        self.correct()
        for rep, amount in (("1101", "750.00"), ("1102", "500.00"), ("2101", "450.00"), ("3101", "400.00"), ("4101", "75000"), ("5101", "150.000")):
            self.line(rep, 8, "spiff", minor_units(rep, amount), "Clear Air launch: first air quality suites of the quarter")
        self.line("1102", 11, "spiff", minor_units("1102", "300.00"), "Year-end reference visit, Beacon Wharf Offices")

    def plain_credit(self, rep, m, at_least):
        """A sold credit of one rate that is worth a correction: the first above an amount of earned."""
        return next(c for c in self.credits[rep, "new-arr", m] if c["rate"] is not None and c["earned"] >= at_least and c["split"] == 1)

    def correct(self):
        c = self.plain_credit("1104", 5, 40_000)
        self.line("1104", 10, "clawback", -c["earned"], f"{c['order']['customer']} cancelled {c['order']['id']} within 180 days", "new-arr", c["id"], 5)
        c = self.plain_credit("3101", 6, 20_000)
        self.line("3101", 10, "clawback", -half_even(F(c["earned"], 2)), f"Half of {c['order']['id']} was cancelled within 180 days", "new-arr", c["id"], 6)
        c = next(c for c in self.credits["2101", "new-arr", 1] if c["split"] == F(1, 2))
        assert c["rate"] is not None
        self.line("2101", 3, "adjustment", half_even(F("0.2") * c["order"]["amount"] * c["rate"]), f"{c['order']['id']}: share should have been 0.7, not 0.5", "new-arr", c["id"], 1)
        c = self.credits["1108", "renewals", 3][0]
        self.line("1108", 5, "adjustment", -half_even(F(c["earned"], 4)), f"{c['order']['id']} was renewed for fewer devices than booked", "renewals", c["id"], 3)

    # --- Files ----------------------------------------------------------------------------------------------------------

    def write(self):
        os.makedirs(OUT, exist_ok=True)
        save("reps", REP_COLUMNS, ([r[k] if k != "email" else r[k] + "@calderhythe.example" for k in REP_COLUMNS.split(",")] for r in REPS))
        save("periods", "period_id,name,start_date,end_date,pay_date,status", (
            (MONTHS[m], f"{calendar.month_name[m + 1]} 2025", *bounds(m), pay_date(m), "open" if m == 11 else "preliminary" if m == 10 else "final") for m in range(12)))
        save("attainment", "rep_id,period_id,component,quota,actual", self.attainment_rows())
        save("payouts", "rep_id,period_id,component,kind,amount,note,payout_id,credit_id,origin_period", self.payout_rows())
        save("credits", "credit_id,rep_id,period_id,component,date,order_id,customer,product,amount,split,credited,rate,earned,note", self.credit_rows())
        save("assignments", ",".join(ASSIGNMENTS[0]), (a.values() for a in ASSIGNMENTS))
        save("terms", "rep_id,component,term,value,period_id", sorted(TERMS, key=lambda t: (t[0], t[1], t[2], t[4])))
        save("quotas", "rep_id,period_id,component,step,label,amount", sorted(self.quota_steps))
        save("territories", "territory_id,name,parent_id,segment,potential", TERRITORIES)
        accounts = make_accounts()
        save("accounts", "account_id,name,rep_id,territory_id,segment,potential,from,to", accounts)
        save("opportunities", "opp_id,rep_id,component,customer,stage,amount,probability,close_date", make_opportunities())

    def attainment_rows(self):
        for m in range(12):
            for r in REPS:
                rep = r["rep_id"]
                for component in PLANS[plan_of(rep, m)]:
                    key, digits = (rep, component["id"], m), digits_of(rep, component)
                    if key in self.quota or key in self.actual:
                        yield (rep, MONTHS[m], component["id"], *(plain(t[key], digits) if key in t else "" for t in (self.quota, self.actual)))

    def payout_rows(self):
        order = ["commission", "bonus", "spiff", "guarantee", "draw", "recovery", "holdback", "release", "adjustment", "clawback"]
        rows = sorted(self.ledger, key=lambda l: (l["month"], l["rep_id"], order.index(l["kind"])))
        for n, l in enumerate(rows, 1):
            yield (l["rep_id"], MONTHS[l["month"]], l["component"], l["kind"], plain(l["amount"], MINOR[REP[l["rep_id"]]["currency"]]),
                   l["note"], f"P{n:04d}", l["credit_id"], l["origin_period"])

    def credit_rows(self):
        for c in sorted((c for credits in self.credits.values() for c in credits), key=lambda c: c["id"]):
            o, digits = c["order"], MINOR[REP[c["rep"]]["currency"]]
            paid = o["month"] < 11
            yield (c["id"], c["rep"], MONTHS[o["month"]], o["component"], o["day"], o["id"], o["customer"], o["product"], plain(o["amount"], digits), decimal(c["split"]),
                   plain(c["credited"], digits), decimal(c["rate"]) if paid and c["rate"] is not None else "", plain(c["earned"], digits) if paid else "", o["note"])


def pay_date(month):
    """The last working day of the following month."""
    year, following = (2026, 1) if month == 11 else (2025, month + 2)
    day = datetime.date(year, following, calendar.monthrange(year, following)[1])
    while day.weekday() > 4:
        day -= datetime.timedelta(days=1)
    return day


def save(name, header, rows):
    with open(os.path.join(OUT, name + ".csv"), "w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def make_accounts():
    """Every customer once: who holds it today, and since when where it changed hands."""
    holders = {"us-east": ["1101", "1102", "1108"], "us-west": ["1103", "1106", "1102"], "latam": ["1105"], "dach-north": ["2105"], "dach-south": ["2101"],
               "france": ["2102", "2104"], "uk-ireland": ["3101", "3103"], "kanto": ["4101"], "kansai": ["4102"], "gulf": ["5101", "5102"]}
    rows = []
    for territory, names in CUSTOMERS.items():
        for i, name in enumerate(names):
            rep = holders[territory][i % len(holders[territory])]
            dice = Dice("account", name)
            step = QUOTA_STEP[REP[rep]["currency"]]
            digits = MINOR[REP[rep]["currency"]]
            since = {"1105": "2025-06-02", "2101": "2025-04-01", "2105": "2025-04-01"}.get(rep, "2025-01-01")
            if territory == "us-west" and rep in ("1102", "1106"):
                since = "2025-09-01"  # taken over from the one who left
            rows.append((f"A-{len(rows) + 1:03d}", name, rep, territory, SEGMENTS[dice.whole(0, 5)], plain(step * dice.whole(60, 900) * 10 ** digits, digits), since,
                         "2025-10-31" if name == CLOSED_ACCOUNT else ""))
    return rows


def make_opportunities():
    """Open deals as of the day of the data."""
    customers = {territory: [n for n in names if n != CLOSED_ACCOUNT] for territory, names in CUSTOMERS.items()}
    stages, rows = [("Discovery", "0.1"), ("Technical evaluation", "0.3"), ("Proposal", "0.5"), ("Negotiation", "0.75"), ("Verbal agreement", "0.9")], []
    for rep in list(AE_YEAR) + [r for r in AM_YEAR if r != "1106"]:
        if not active(rep, 11):
            continue
        component, dice, currency = "new-arr" if rep in AE_YEAR else "expansion", Dice("pipeline", rep), REP[rep]["currency"]
        for _ in range(dice.whole(4, 6) if rep in AE_YEAR else dice.whole(2, 3)):
            stage, probability = dice.pick(stages)
            close = AS_OF + datetime.timedelta(days=dice.whole(2, 75))
            amount = PRICES[currency][dice.whole(0, 4)] * dice.whole(20, 160)
            rows.append((f"OPP-{len(rows) + 1:03d}", rep, component, dice.pick(customers[territory_of(rep, 11)]), stage, plain(amount, MINOR[currency]), probability, close))
    return rows


def prove(y):
    """The stories that the sample is there to tell, and what must hold of the whole."""
    def arr(rep):
        return y.attainment(rep, "new-arr", [m for m in range(12) if (rep, "new-arr", m) in y.actual])

    def gate(rep, m):
        return y.attainment(rep, "renewals", range(m // 3 * 3, m + 1))
    new_arr, expansion = PLANS[AE][0], PLANS[AM][1]
    assert F(170, 100) < arr("1101") < F(190, 100), float(arr("1101"))
    assert F(35, 100) < arr("1103") < F(45, 100), float(arr("1103"))
    assert y.attainment("3101", "new-arr", [4]) == 1 and y.attainment("3101", "services", [3, 4, 5]) == 1
    assert y.attainment("1101", "new-arr", [4]) == F(125, 100)
    assert not any(o["customer"] == CLOSED_ACCOUNT and o["month"] > 9 for o in y.orders)
    assert not any(o["amount"] < 0 and o["component"] == "services" for o in y.orders)
    assert [m for m in range(11) if gate("2104", m) < F(85, 100)] == [2, 6, 7, 8]
    assert y.paid["2104", "expansion", 2] < 0 < y.paid["2104", "expansion", 0]
    assert y.paid["4101", "new-arr", 8] == 1_350_000
    assert y.pay("1101", new_arr, 11) == 1_800_000 and [m for m in range(11) if y.paid["1101", "new-arr", m] == 1_800_000] == []
    assert y.paid["1106", "renewals", 5] and y.paid["1106", "new-arr", 6]
    assert [r for r in AM_YEAR if r != "1106" and gate(r, 11) < F(85, 100)] == ["2104"] and y.pay("2104", expansion, 11) < 0
    assert any(c["rate"] is None and c["credited"] < 0 for c in y.credits["1101", "new-arr", 4])
    for rep, component, m in y.credits:
        assert active(rep, m) and component in {c["id"] for c in PLANS[plan_of(rep, m)]}
    for o in y.orders:
        if len(o["shares"]) > 1:
            assert sum(half_even(o["amount"] * s) for _, s in o["shares"]) == o["amount"] and sum(s for _, s in o["shares"]) == 1
    for rep in DRAWS:
        balance = 0
        for l in sorted((l for l in y.ledger if l["rep_id"] == rep and l["kind"] in ("draw", "recovery")), key=lambda l: l["month"]):
            balance += l["amount"]
            assert balance >= 0
        assert any(l["rep_id"] == rep and l["kind"] == "recovery" for l in y.ledger), rep
    for l in y.ledger:
        assert l["amount"] != 0 and (l["amount"] < 0 or l["kind"] not in ("recovery", "clawback", "holdback")), l
        assert l["amount"] > 0 or l["kind"] not in ("draw", "guarantee", "release", "spiff"), l
    assert {l["kind"] for l in y.ledger} == set("commission bonus spiff draw recovery guarantee adjustment clawback holdback release".split())


def main():
    year = Year()
    year.set_quotas()
    year.take_orders()
    year.number_orders()
    year.add_up()
    year.run_pay()
    year.keep_ledger()
    year.write()
    prove(year)


if __name__ == "__main__":
    main()
