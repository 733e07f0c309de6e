import { addErrorWords } from '@/common/messages'

addErrorWords({
  not_sold_out: ['已经到货，可以买了', 'It is back and can be bought', '入荷しました。購入できます'],
})
