import Synchronization
import Templates

/// A template that is compiled when it is first needed, by one worker while others wait.
final class TemplateOnDemand<Context: TemplateContext>: Sendable {
    private let name: String
    private let compiler: PageCompiler
    private let made = Mutex<Template<Context>?>(nil)

    init(_ name: String, _ compiler: PageCompiler) {
        (self.name, self.compiler) = (name, compiler)
    }

    /// Compiles it now; false where it does not compile, which the log then says.
    func compiles(log: inout DiagnosticLog) -> Bool {
        let template = compiler.compile(name, for: Context.self, log: &log)
        made.withLock { $0 = template }
        return template != nil
    }

    func get() throws(UnusableTemplate) -> Template<Context> {
        let template = made.withLock { made in
            var ignored = DiagnosticLog()
            if made == nil { made = compiler.compile(name, for: Context.self, log: &ignored) }
            return made
        }
        guard let template else { throw UnusableTemplate() }
        return template
    }
}

/// A template does not compile. A whole build compiles all of them first, and says what is wrong.
struct UnusableTemplate: Error {}
