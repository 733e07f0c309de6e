import { Refusal } from '../../wx/types'
import { box, button, facts, text } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

/** wechat.md 2.8: only these scenes tell who shared. */
const sharedScenes = new Set([1177, 1184, 1195, 1208])
const dayMs = 86_400_000

/** The information on a live room; there is no real one, so it is always the same. */
export const liveFaces = (around: FaceSurroundings, scene: () => number) => ({
  getChannelsLiveInfo: ({ finderUserName }: { finderUserName: string }) => ({
    feedId: `feed-${finderUserName}`,
    nonceId: `nonce-${finderUserName}`,
    description: '直播',
    status: 2,
    headUrl: '',
    nickname: finderUserName,
    replayStatus: 0,
    otherInfos: [],
  }),
  getChannelsLiveNoticeInfo: ({ finderUserName }: { finderUserName: string }) => ({
    noticeId: `notice-${finderUserName}`,
    status: 0,
    startTime: String(Math.floor((around.clock.nowMs() + dayMs) / 1000)),
    reservable: true,
    headUrl: '',
    nickname: finderUserName,
    otherInfos: [],
  }),
  // The meaning of the `state` numbers is not documented clearly (wechat.md 2.10).
  reserveChannelsLive: ({ noticeId }: { noticeId: string }) =>
    ask<{ state: number }>(around.stage, ({ take, cancel }) => {
      const { reserveTitle, beginReservation, cancel: no } = around.words()
      return {
        place: 'below',
        label: reserveTitle,
        parts: [
          text('program', around.name),
          text('question', reserveTitle),
          facts([['noticeId', noticeId]]),
          box(
            'pair',
            button(no, cancel),
            button(beginReservation, () => take({ state: 1 }), { look: 'main', first: true }),
          ),
        ],
      }
    }),
  getChannelsShareKey() {
    if (!sharedScenes.has(scene())) throw new Refusal('not from channels')
    return {
      sharerOpenId: 'sharer',
      promoter: { finderNickname: '推客', promoterId: 'promoter', promoterOpenId: 'promoter' },
    }
  },
})
