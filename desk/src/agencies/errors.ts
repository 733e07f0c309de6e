import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  agency_exists: ['这家公司或这个名称已有机构', 'This company or name already belongs to an agency.'],
  agency_ended: ['机构已结束合作', 'The cooperation with this agency has ended.'],
  room_overlaps: ['这段时间直播间已属于一家机构', 'The live room already belongs to an agency during this time.'],
})
