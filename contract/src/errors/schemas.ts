import { Type } from 'typebox'
import { type ImportReason, importReasons } from '../catalogue/import-reasons'
import { ReasonParams } from '../catalogue/import-schemas'
import { FenAmount, LineProblem, OneOf } from '../common/schemas'
import { type ErrorCode, errorCodes } from './codes'

/** Sorted by status: in openapi.json the codes of all systems stand in one list. */
const codes = (Object.keys(errorCodes) as ErrorCode[]).sort((a, b) => errorCodes[a].status - errorCodes[b].status)

/** The body of every error (RFC 9457), with members that tell a client what to do. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: OneOf(codes),
    message: Type.String({ description: 'for developers; the client has its own words for each code' }),
    param: Type.Optional(Type.String({ description: 'the member at fault, as a JSON pointer' })),
    requestId: Type.String(),
    retryable: Type.Boolean(),
    lines: Type.Optional(Type.Array(LineProblem)),
    fen: Type.Optional(FenAmount),
    rows: Type.Optional(
      Type.Array(
        Type.Object({
          row: Type.Integer(),
          path: Type.String(),
          code: Type.Optional(OneOf(Object.keys(importReasons) as ImportReason[])),
          params: Type.Optional(ReasonParams),
          reason: Type.String({ description: 'the same in English' }),
        }),
        { description: 'of a file or list of goods: every row at fault' },
      ),
    ),
  },
  { title: 'Problem' },
)
