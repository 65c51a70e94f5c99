import Synchronization

/// The units of a locale's compact notation, learnt when an axis first asks.
final class LocaleUnits: Sendable {
    /// Whether the locale's minus is written as U+2212.
    let trueMinus: Bool
    private let icu: ICULocale
    private let plain: NumberShape
    private let learnt = Mutex<[CompactUnit]?>(nil)

    init(_ icu: ICULocale, plain: NumberShape, trueMinus: Bool) {
        self.icu = icu
        self.plain = plain
        self.trueMinus = trueMinus
    }

    /// Largest first; empty where the locale has none that serve.
    func all() -> [CompactUnit] {
        learnt.withLock { known in
            if let known { return known }
            let units = CompactUnit.learn(plain: plain, trueMinus: trueMinus) { icu.compact($0) }
            known = units
            return units
        }
    }
}
