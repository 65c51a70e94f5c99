/// The script of the estimate page as it came with the program, in its published form.
package enum EstimateScript {
    static let file = "estimate.js"

    package static let builtIn = ScriptText.compact(BuiltInTemplates.all.first { $0.path == file }?.text ?? "")
}
