/**
 * Puts a text where it can be pasted; selects it where the browser does not let us.
 *
 * @param from the element that shows it
 * @returns whether it was copied
 */
export const copyText = async (text: string, from: Element | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (from) getSelection()?.selectAllChildren(from)
    return false
  }
}
