import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { defineMessages, useMessages } from '../messages'
import type { Difference } from './differences'
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
  /** What a member is called; its names by default. */
  titleOf?: (path: Difference['path']) => string
  sayValue?: (value: unknown, path: Difference['path']) => ReactNode
  /** What the two columns are. */
  before?: string
  after?: string
}

/** What changed, a row a member, its value before and after. */
export function DifferenceList({ differences, titleOf, sayValue, before, after }: DifferenceListProps) {
  const t = useMessages(diffMessages)
  if (differences.length === 0) return <Typography.Text type="secondary">{t('diff.none')}</Typography.Text>
  const say = sayValue ?? ((value: unknown) => textOf(value))
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
        {differences.map((one) => (
          <tr key={one.path.join('/')}>
            <th scope="row">{titleOf?.(one.path) ?? one.path.join(' › ')}</th>
            <td className="diff-before">{isNothing(one.before) ? t('diff.nothing') : say(one.before, one.path)}</td>
            <td className="diff-after">{isNothing(one.after) ? t('diff.nothing') : say(one.after, one.path)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isNothing = (value: unknown) => value === undefined || value === null || value === ''

/** A value in a few words: texts as they are, lists with commas, the rest as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('、')
  return JSON.stringify(value, null, 1)?.replace(/[{}"]/g, '').trim() ?? ''
}
