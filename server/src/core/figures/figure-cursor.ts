import { isDay } from '../../platform/china-days'
import { Problem } from '../../platform/problem'

/** The last row of a page of figures. */
interface FigureCursor {
  day: string
  entrance: string
  subjectId: string
}

export const writeFigureCursor = ({ day, entrance, subjectId }: FigureCursor): string =>
  Buffer.from(JSON.stringify([day, entrance, subjectId])).toString('base64url')

/** Reads what `writeFigureCursor` wrote; `validation_failed` on `/cursor` for anything else. */
export function readFigureCursor(text: string | undefined): FigureCursor | null {
  if (text === undefined) return null
  const [day, entrance, subjectId] = partsOf(text)
  if (day === undefined || entrance === undefined || subjectId === undefined || !isDay(day)) {
    throw new Problem('validation_failed', 'not a cursor of this list', { param: '/cursor' })
  }
  return { day, entrance, subjectId }
}

function partsOf(text: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : []
  } catch {
    return []
  }
}
