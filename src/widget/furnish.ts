import type { mountWidget } from './widget.tsx'

/** What is fetched later adds itself to a widget that is there; it resolves once it can be shown. */
export type Furnish = (
  widget: Pick<ReturnType<typeof mountWidget>, 'ui' | 'addStyles' | 'show' | 'main'>,
) => Promise<void>
