import RepPortal
import Testing

@Suite struct PageHashTests {
    @Test func `a sealed page names the hash of itself with zeros, wherever it stands`() {
        let head = Array("<p>head ".utf8)
        let template = head + PageHash.placeholder + Array(" middle ".utf8) + PageHash.placeholder + Array(" end".utf8)
        var page = template
        let seal = PageHash.seal(&page, placeholders: [head.count, head.count + 64 + 8])
        #expect(seal.page == ContentHash(of: template))
        #expect(seal.content == ContentHash(of: page))
        let text = String(decoding: page, as: UTF8.self)
        #expect(text == "<p>head \(seal.page.hex) middle \(seal.page.hex) end")
        #expect(String(decoding: template, as: UTF8.self) == text.replacing(seal.page.hex, with: String(repeating: "0", count: 64)))
    }

    @Test(arguments: [[], [-1], [5], [1000], [0, 10]])
    func `an offset that is no placeholder changes nothing there`(offsets: [Int]) {
        var page = Array("text".utf8)
        let seal = PageHash.seal(&page, placeholders: offsets)
        #expect(page == Array("text".utf8))
        #expect(seal.content == ContentHash(of: page))
    }

    @Test func `hashes are those of FIPS 180-4`() {
        #expect(ContentHash(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash(hex: ContentHash(of: []).hex.utf8) == ContentHash(of: []))
        #expect(ContentHash(hex: "BA".utf8) == nil)
    }
}
