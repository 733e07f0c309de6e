import type { Problem } from '../../compile/bundle'
import { make } from './element'

const placeOf = ({ file, line, column }: Problem) => [file, line, line && column].filter(Boolean).join(':')

/** The problems in the program's files. */
export function openProblems() {
  const host = make('ol', { class: 'rows', attributes: { 'data-empty': 'Nothing is wrong in the program’s files.' } })
  return {
    host,
    show(problems: Problem[]) {
      const errorsFirst = [...problems].sort((one, other) => one.level.localeCompare(other.level))
      host.replaceChildren(
        ...errorsFirst.map((problem) =>
          make(
            'li',
            { class: `problem ${problem.level}` },
            make('code', {}, placeOf(problem)),
            make('p', {}, problem.message),
          ),
        ),
      )
    },
  }
}
