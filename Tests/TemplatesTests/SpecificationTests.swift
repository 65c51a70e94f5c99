import Templates
import Testing

@Suite(.enabled(if: MustacheSuite.isThere, "the Mustache specification is not beside the package; set REPFOLIO_SHARED"))
struct `The Mustache specification` {
    @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "sections", "partials", "inheritance"])
    func `every case of a module holds`(module: String) throws {
        let cases = try MustacheSuite.cases(module)
        #expect(cases.count > 8)
        for test in cases {
            var sources = (test.partials ?? [:]).map { TemplateSource(path: $0.key + ".html", text: $0.value) }
            sources.append(TemplateSource(path: "main case.html", text: test.template))
            let template = try TemplateLibrary(sources).compileLeniently("main case")
            var out: [UInt8] = []
            template.render(test.data, into: &out)
            #expect(String(decoding: out, as: UTF8.self) == test.expected, "\(module): \(test.name)")
        }
    }
}
