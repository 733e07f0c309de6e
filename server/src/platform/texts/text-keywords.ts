import type { Ajv } from '@fastify/ajv-compiler'
import { countCharacters, type TextKind } from '@haoli/contract'
import { isPrintable, tidyText } from './tidy-text'

interface Place {
  parentData: Record<string | number, unknown>
  parentDataProperty: string | number
}

/** Tidies a text where it stands. Returns whether people can read it. */
function tidy(kind: TextKind, text: string, _schema?: unknown, place?: Place): boolean {
  if (kind === 'exact') return true
  const tidied = tidyText(kind, text)
  if (place) place.parentData[place.parentDataProperty] = tidied
  return isPrintable(tidied)
}

/**
 * Adds the keywords of `Text` in the contract: `x-text` tidies a text before its length is counted, and
 * `x-maxCharacters` counts it as people do.
 */
export function addTextKeywords(ajv: Ajv): void {
  const onText = { type: 'string', errors: false } as const
  ajv.addKeyword({
    ...onText,
    keyword: 'x-text',
    before: 'maxLength',
    modifying: true,
    validate: tidy,
    error: { message: 'must not have characters that cannot be printed' },
  })
  ajv.addKeyword({
    ...onText,
    keyword: 'x-maxCharacters',
    validate: (most: number, text: string) => countCharacters(text) <= most,
    error: { message: ({ schema }) => `must not have more than ${schema} characters` },
  })
}
