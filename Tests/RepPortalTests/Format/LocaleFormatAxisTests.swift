import Compensation
import RepPortal
import Testing

struct LocaleFormatAxisTests {
    @Test func `the ticks of an axis share one unit`() {
        for (tag, ticks, texts) in [
            ("en-US", [0.0, 50_000, 100_000], ["0", "50K", "100K"]),
            ("en-US", [0, 500_000, 1e6, 1.5e6], ["0", "0.5M", "1M", "1.5M"]),
            ("en-US", [0, 250_000, 500_000, 750_000, 1e6], ["0", "250K", "500K", "750K", "1,000K"]),
            ("en-US", [-50_000, 0, 50_000], ["\u{2212}50K", "0", "50K"]),
            ("en-US", [0, 200, 400, 600, 800, 1000], ["0", "200", "400", "600", "800", "1,000"]),
            ("en-US", [0, 1_234_567], ["0", "1,234,567"]),
            ("de-DE", [0, 50_000, 100_000], ["0", "50.000", "100.000"]),
            ("de-DE", [0, 2e6, 4e6], ["0", "2\u{A0}Mio.", "4\u{A0}Mio."]),
            ("ja-JP", [0, 50_000, 100_000], ["0", "5万", "10万"]),
            ("hi-IN", [0, 200_000, 400_000], ["0", "2 लाख", "4 लाख"]),
        ] {
            let format = LocaleFormat(locale: tag, currency: .usDollar)
            #expect(format.axisTexts(ticks).map { $0.replacing("\u{A0}", with: " ") } == texts.map { $0.replacing("\u{A0}", with: " ") })
        }
    }

    @Test func `a unit whose plural forms differ does not serve`() {
        let format = LocaleFormat(locale: "ar-EG", currency: .usDollar)
        #expect(format.axisTexts([0, 3000, 12_000]) == ["٠", "٣٬٠٠٠", "١٢٬٠٠٠"])
    }

    @Test func `binary arithmetic leaves no noise in the texts`() {
        let format = LocaleFormat(locale: "en-US", currency: .usDollar)
        #expect(format.axisTexts([0, 0.1, 0.2, 0.1 + 0.2]) == ["0", "0.1", "0.2", "0.3"])
        #expect(format.axisTexts([-0.0, 1e-17, 5]) == ["0", "0", "5"])
        #expect(format.axisTexts([3 * 1.1e6, 1.1e6]) == ["3.3M", "1.1M"])
        #expect(format.percentAxisTexts([0, 0.5, 3 * 0.1, 1.1, -0.25]) == ["0%", "50%", "30%", "110%", "\u{2212}25%"])
        #expect(format.percentAxisTexts([0, 0.005, 0.01]) == ["0%", "0.5%", "1%"])
    }

    @Test func `values that are no ticks have no text, and none crashes`() {
        let format = LocaleFormat(locale: "en-US", currency: .usDollar)
        #expect(format.axisTexts([.nan, .infinity, -.infinity, 1e18, 1e300]) == ["", "", "", "", ""])
        #expect(format.axisTexts([]) == [])
        #expect(format.axisTexts([1e-300, .leastNonzeroMagnitude, 1e-12]) == ["0", "0", "0.000000000001"])
        #expect(format.axisTexts([9e17, 1e-12]).count == 2)
        #expect(format.percentAxisTexts([9e17, -1.5e-7, .nan]).count == 3)
    }
}
