import { isDay } from '../../platform/china-days'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'

/** The last row of a page of figures. */
interface FigureCursor {
  day: string
  entrance: string
  subjectId: string
}

export const writeFigureCursor = ({ day, entrance, subjectId }: FigureCursor): string =>
  writeCursor([day, entrance, subjectId])

/** Reads what `writeFigureCursor` wrote; `validation_failed` on `/cursor` for anything else. */
export function readFigureCursor(text: string | undefined): FigureCursor | null {
  if (text === undefined) return null
  const [day, entrance, subjectId] = readCursor(text)
  if (!isText(day) || !isDay(day) || !isText(entrance) || !isText(subjectId)) throw notOfThisList()
  return { day, entrance, subjectId }
}

const isText = (value: unknown): value is string => typeof value === 'string'
