import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { defineMessages, useMessages } from '../messages'
import { type Difference, isNothing, spread } from './differences'
import './diff.css'

const diffMessages = defineMessages({
  'diff.none': ['没有不同', 'No differences'],
  'diff.was': ['原来', 'Before'],
  'diff.is': ['现在', 'After'],
  'diff.what': ['修改项', 'Changed'],
  'diff.nothing': ['无', 'None'],
})

interface DifferenceListProps {
  differences: readonly Difference[]
  /** What a member is called. */
  titleOf: (path: Difference['path']) => string
  sayValue: (value: unknown, path: Difference['path']) => ReactNode
  /** What the two columns are. */
  before?: string
  after?: string
}

/** What changed, a row a member, its value before and after. */
export function DifferenceList({ differences, titleOf, sayValue, before, after }: DifferenceListProps) {
  const t = useMessages(diffMessages)
  if (differences.length === 0) return <Typography.Text type="secondary">{t('diff.none')}</Typography.Text>
  return (
    <table className="diff">
      <thead>
        <tr>
          <th>{t('diff.what')}</th>
          <th>{before ?? t('diff.was')}</th>
          <th>{after ?? t('diff.is')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.flatMap(spread).map(({ path, before: was, after: is }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; what is gone and what is new may have one place.
          <tr key={index}>
            <th scope="row">{titleOf(path)}</th>
            <td className="diff-before">{isNothing(was) ? t('diff.nothing') : sayValue(was, path)}</td>
            <td className="diff-after">{isNothing(is) ? t('diff.nothing') : sayValue(is, path)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value in a few words: texts as they are, lists with commas, the rest as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('、')
  return JSON.stringify(value, null, 1)?.replace(/[{}"]/g, '').trim() ?? ''
}
