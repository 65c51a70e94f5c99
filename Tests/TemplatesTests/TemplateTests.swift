import Templates
import Testing

@Test func `it compiles`() throws {}
