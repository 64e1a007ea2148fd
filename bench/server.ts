import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs a server, of which `code` makes `answer(request, response)`, in a process of its own, so that its work is not
 * taken for the client's.
 */
export async function startServer(code: string): Promise<{ origin: string; stop(): void }> {
  const program = `${code}
    const server = require("node:http").createServer(answer);
    server.listen(0, "127.0.0.1", () => process.send(server.address().port));
    process.on("disconnect", () => process.exit());`;
  const server = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [port] = (await once(server, "message")) as [number];
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.disconnect() };
}
