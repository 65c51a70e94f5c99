import Foundation
import RepPortal
import Testing

struct ThemeTests {
    @Test(arguments: ["#2457d6", "#0f6a66", "#000000", "#ffffff", "#ffeb3b", "#7fd3ff", "#808080", "#ff0000", "#00ff00"])
    func `an accent can be read on every ground of light and dark pages`(accent: String) throws {
        let theme = try #require(Theme(accent: accent))
        #expect(theme.light.leastContrast(on: Theme.lightGrounds) >= 4.5)
        #expect(theme.dark.leastContrast(on: Theme.darkGrounds) >= 4.5)
    }

    @Test func `an accent that can be read is worn as it is, and nothing is said`() throws {
        let theme = try #require(Theme(accent: "#0f6a66"))
        #expect(theme.light.hex == "#0f6a66")
        #expect(theme.finding == nil)
    }

    @Test func `an accent that cannot be read is named with its ratios and the nearest that can`() throws {
        let finding = try #require(Theme(accent: "#ffeb3b")?.finding)
        #expect(finding.what == "the accent #ffeb3b has 1.0 : 1 on light pages and 9.2 : 1 on dark ones")
        #expect(finding.hint.contains("on light, #ffeb3b (9.2 : 1) on dark"))
    }

    @Test func `the contrast of black and white is 21, of equal colours 1`() {
        #expect(Colour.white.contrast(with: .black) == 21)
        #expect(Colour.white.contrast(with: .white) == 1)
    }

    @Test func `the grounds of the theme are those of the stylesheet`() throws {
        let style = try #require(BuiltInTemplates.all.first { $0.path == "style.css" }?.text)
        for (token, index) in [("--paper", 0), ("--panel", 1), ("--mark", 2)] {
            let values = style.split(separator: "\n").compactMap { line -> String? in
                guard let range = line.range(of: "\(token): #") else { return nil }
                return "#" + line[range.upperBound...].prefix(6)
            }
            #expect(values.first == Theme.lightGrounds[index].hex)
            #expect(Set(values.dropFirst()) == [Theme.darkGrounds[index].hex])
        }
    }

    @Test func `the stylesheet wears the accent, and every other line stays`() throws {
        let style = try #require(BuiltInTemplates.all.first { $0.path == "style.css" }?.text)
        let themed = try #require(Theme(accent: "#7a1f5c")).applied(to: style)
        #expect(themed.contains("--accent: #7a1f5c;"))
        let changed = zip(style.split(separator: "\n"), themed.split(separator: "\n")).count { $0 != $1 }
        #expect(changed <= 4)
    }
}
