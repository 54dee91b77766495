/** The catalogue: every state of the widget, each on a page of its own, and all side by side. */
import { type Served, serve } from '../serve.ts'
import { createApp } from './app.ts'

export interface CatalogueOptions {
  /** 0 = any free one. */
  readonly port: number
  /** The folder that holds `windchime.js`. */
  readonly sdkDir: string
}

/** Opens the catalogue on this machine only. */
export const startCatalogue = ({ port, sdkDir }: CatalogueOptions): Promise<Served> =>
  serve(createApp(sdkDir), port)
