import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('the marks of visits of the release before become rows', async () => {
  const shop = await databaseBefore('0019-visit-marks.sql')
  await sql`insert into visits (id, scene, entrance, path, channel, content, promoter, sharer, venue, created_at) values
    ('vst_1', 1007, 'chat', '', 'share_card', 'article_1', 'prm_1', 'cus_1', 'tea house', ${testStart}),
    ('vst_2', 1001, 'direct', '', '', null, null, null, null, ${testStart})`.execute(shop.db)

  expect(await migrate(shop.url)).toContain('0019-visit-marks.sql')

  expect(await shop.db.selectFrom('visit_marks').selectAll().orderBy('mark').execute()).toEqual([
    { visit_id: 'vst_1', mark: 'channel', value: 'share_card' },
    { visit_id: 'vst_1', mark: 'content', value: 'article_1' },
    { visit_id: 'vst_1', mark: 'promoter', value: 'prm_1' },
    { visit_id: 'vst_1', mark: 'sharer', value: 'cus_1' },
    { visit_id: 'vst_1', mark: 'venue', value: 'tea house' },
  ])
  await shop.close()
})
