import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface TunnelProxy {
  readonly url: string;
  /** Host and port of each request or tunnel. */
  readonly asked: readonly string[];
  close(): void;
}

/**
 * A proxy on loopback, for which every host is this machine: it makes asked to the port `target`, else to the one that
 * is asked for, or refuses with a status.
 */
export async function startProxy(target?: number, refusal?: 407 | 502): Promise<TunnelProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  /** Some clients ask for plain HTTP without a tunnel. */
  const server = createServer((request, response) => {
    const { host, port, pathname, search } = new URL(String(request.url));
    asked.push(host);
    const { method, headers } = request;
    const options = { host: "127.0.0.1", port: target ?? port, path: pathname + search, method, headers };
    const onward = ask(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", (request, client: Socket) => {
    asked.push(String(request.url));
    client.on("error", () => {});
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} Refused\r\nProxy-Authenticate: Basic\r\n\r\n`);
      return;
    }
    const upstream = connect(target ?? Number(/\d+$/.exec(String(request.url))), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on("error", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
