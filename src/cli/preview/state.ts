import { checkConfig } from '../../model/check.ts'
import type { Config, Prompt } from '../../model/schema.ts'
import type { Text } from '../../model/text.ts'
import { check } from '../check.ts'
import { readConfigFile } from '../config-file.ts'
import { translatedTexts } from '../translated-texts.ts'

/** A prompt that can be chosen. */
export interface Listed {
  readonly id: string
  readonly touchpoint?: string
  /** What the first question says; absent where that is left to the widget. */
  readonly title?: Text
  readonly type: string
  /** It stands in the page, where this selector says. */
  readonly target?: string
}

/** All that the page is told of the file. */
export interface PreviewState {
  readonly file: string
  /** What `windchime check` prints; empty where all is fine. */
  readonly findings: readonly string[]
  readonly hasMistakes: boolean
  /** The language of plain texts. */
  readonly locale: string
  readonly languages: readonly string[]
  readonly prompts: readonly Listed[]
}

const listed = ({ id, touchpoint, questions: [first], present }: Prompt): Listed => ({
  id,
  ...(touchpoint !== undefined && { touchpoint }),
  ...(first?.title !== undefined && { title: first.title }),
  type: first?.type ?? '',
  ...(present?.as === 'inline' && { target: present.target }),
})

const configIn = (path: string): Config | undefined => {
  try {
    return checkConfig(readConfigFile(path).value).config
  } catch {
    return undefined
  }
}

const empty: Config = { version: 1, prompts: [] }

/** Of a file in which somebody writes: what can be shown, and what is wrong with it. */
export const createPreviewState = (path: string) => {
  let config = empty
  return {
    /** The prompts that are right; where the file can not be understood, those of the last time. */
    config: () => config,
    read: (): PreviewState => {
      const { lines, isWell } = check([path], Date.now())
      config = configIn(path) ?? config
      const locale = config.locale ?? 'en'
      const { languages } = translatedTexts(config)
      return {
        file: path,
        findings: isWell && lines.length === 1 ? [] : lines,
        hasMistakes: !isWell,
        locale,
        languages: [...new Set([locale, ...languages])],
        prompts: config.prompts.map(listed),
      }
    },
  }
}
