import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  plan_overlaps: ['同一时间已有同类计划，请先结束它', 'There is already such a plan in this period. End it first.'],
  agency_ended: ['机构已结束合作', 'The cooperation with this agency has ended.'],
  hold_over: ['已经有人处理过了', 'Already decided.'],
  promoter_state_conflict: ['申请已经处理过了', 'This application was already answered.'],
})
