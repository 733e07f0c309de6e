import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  agency_exists: ['这家公司或这个名称已有机构', 'This legal entity, or this name, has an agency already.'],
  agency_ended: ['机构已结束合作', 'The agency has ended.'],
  room_overlaps: ['这段时间直播间已属于一家机构', 'The room belongs to an agency for some of this time.'],
})
