import Testing

@Test func `the room builds`() { #expect(Bool(true)) }
