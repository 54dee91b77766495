import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How many ports are tried, the first one included. */
const tries = 50

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })

/**
 * Listens on this machine alone: on `port`, or on the next free one where it is taken; 0 is any.
 *
 * @returns the port
 * @throws where none is free
 */
export const listenOnFreePort = async (server: Server, port: number): Promise<number> => {
  for (let tried = port; ; tried += 1)
    try {
      await listen(server, tried)
      return (server.address() as AddressInfo).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (tried + 1 >= port + tries || tried >= 65_535)
        throw new Error(`every port from ${port} to ${tried} is taken`)
    }
}
