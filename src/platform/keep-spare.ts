// Apart from `eachSpare`, which every page has from the beginning.

const dare = async (act: () => Promise<unknown>) => {
  try {
    await act()
  } catch {}
}

/** Keeps a text under an id. */
export const keepSpare = (name: string, id: string, text: string) =>
  dare(async () => (await caches.open(name)).put(id, new Response(text)))

/** What it held has arrived. */
export const dropSpare = (name: string) => dare(() => caches.delete(name))
