/** The demo site: a small shop with a script tag, a config, and a coupon box with a defect. */
import { type Served, serve } from '../serve.ts'
import { createApp } from './app.ts'

export interface ShopOptions {
  /** 0 = any free one. */
  readonly port: number
  /** Where `/v1/*` is passed on to, such as `http://127.0.0.1:4174`. */
  readonly collectorUrl: string
  /** The folder that holds `windchime.js`. Without the file the shop still works, in silence. */
  readonly sdkDir: string
  /** @default '127.0.0.1' */
  readonly hostname?: string
}

export type Shop = Served

/** Opens the shop. Rejects with code `EADDRINUSE` when the port is taken. */
export const startShop = ({ port, hostname, ...parts }: ShopOptions): Promise<Shop> =>
  serve(createApp(parts), port, hostname)
