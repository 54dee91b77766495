import type { ServerResponse } from 'node:http'

/** The pages that listen, by server-sent events. */
export const createStreams = () => {
  const open = new Set<ServerResponse>()
  const write = (stream: ServerResponse, event: string, data: unknown) =>
    stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  return {
    add: (stream: ServerResponse, event: string, data: unknown) => {
      open.add(stream)
      stream.on('close', () => open.delete(stream))
      stream.write('retry: 500\n')
      write(stream, event, data)
    },
    tell: (event: string, data: unknown) => {
      for (const stream of open) write(stream, event, data)
    },
  }
}
