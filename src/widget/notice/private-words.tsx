import type { SealedWords } from '../../model/sealed-words.ts'

/** What nobody else can read. */
export const PrivateWords = ({ words: { text, code } }: { readonly words: SealedWords }) => (
  <>
    {text && <p dir="auto">{text}</p>}
    {code && (
      <p>
        <code>{code}</code>
      </p>
    )}
  </>
)
