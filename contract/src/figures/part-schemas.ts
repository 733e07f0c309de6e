import { Type } from 'typebox'
import { OneOf } from '../common/schemas'

export const figureValues = Type.Record(Type.String(), Type.Integer(), {
  description: 'by the name of the figure; 0 is left out',
})

const words = (description: string) => Type.Object({ zh: Type.String(), en: Type.String() }, { description })

export const figureMeanings = Type.Array(
  Type.Object(
    {
      name: Type.String(),
      unit: OneOf(['count', 'fen']),
      title: words('what it is called'),
      counts: words('how it is counted'),
    },
    { title: 'FigureMeaning' },
  ),
  { description: 'those that the caller sees' },
)
