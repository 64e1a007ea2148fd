import { join } from "node:path";
import ts from "typescript";

/** What the compiler says of these texts, were they files in examples/. */
export function faultsOf(samples: readonly string[]): { sample: number; fault: string }[] {
  const configuration = ts.readConfigFile(join(process.cwd(), "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(configuration, ts.sys, process.cwd());
  const texts = new Map(samples.map((text, index) => [join(process.cwd(), "examples", `sample-${index}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((file, sample) => {
    const source = program.getSourceFile(file);
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return faults.map(({ messageText }) => ({ sample, fault: ts.flattenDiagnosticMessageText(messageText, " ") }));
  });
}
