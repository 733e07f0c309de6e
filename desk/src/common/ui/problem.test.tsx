import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { ApiError } from '../api/api-error'
import { ProblemView } from './problem'

jest.mock('../settings/preferences', () => ({ useLanguage: () => 'zh' }))

const shown = (error: ApiError) =>
  renderToString(
    <StaticRouter location="/presents?tab=parcels">
      <ProblemView error={error} onRetry={() => undefined} />
    </StaticRouter>,
  )

test('a filter of an old link is said in words, and the way to the whole list is there', () => {
  const html = shown(
    new ApiError(400, 'validation_failed', 'querystring/tab must be equal to one of the allowed values'),
  )
  expect(html).toContain('链接里的筛选条件无效')
  expect(html).toContain('href="/presents"')
  expect(html).not.toContain('querystring')
})

test('what the shop could not answer can be asked for again', () => {
  const html = shown(new ApiError(500, 'internal', 'internal error'))
  expect(html).toContain('系统出错了，请稍后重试')
  expect(html).toContain('重试')
})
