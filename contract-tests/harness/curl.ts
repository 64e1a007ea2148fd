import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The JSON that a curl command for a shell prints. */
export async function curl(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)("bash", ["-c", `${command} --silent --show-error`]);
  return JSON.parse(stdout);
}
