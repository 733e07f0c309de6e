import { addErrorWords } from '@/common/messages'

addErrorWords({
  place_not_served: ['不配送到这个地址', 'Not delivered to this address', 'この住所にはお届けできません'],
})
