import { defineMessages } from '@/common/messages'

export const keptMessages = defineMessages({
  'kept.favourites': ['收藏', 'Favourites', 'お気に入り'],
  'kept.footprints': ['足迹', 'Viewed', '閲覧履歴'],
  'kept.no_favourites': ['还没有收藏', 'Nothing saved yet', 'お気に入りはまだありません'],
  'kept.no_favourites_words': [
    '看到喜欢的，点一下心形就会收在这里',
    'Tap the heart on anything you like to keep it here',
    '気に入った商品のハートを押すと、ここに入ります',
  ],
  'kept.no_footprints': ['还没有足迹', 'Nothing viewed yet', '閲覧履歴はまだありません'],
  'kept.no_footprints_words': [
    '看过的商品会按天留在这里',
    'What you look at is kept here, day by day',
    '見た商品が日ごとに残ります',
  ],
  'kept.browse': ['去逛逛', 'Browse the shop', 'お店を見る'],
  'kept.unfavourite': ['取消收藏：{title}', 'Remove from favourites: {title}', 'お気に入りから外す：{title}'],
  'kept.removed': ['已取消收藏', 'Removed from favourites', 'お気に入りから外しました'],
  'kept.clear': ['清空', 'Clear all', 'すべて消去'],
  'kept.clear_question': ['清空全部足迹？', 'Clear your viewing history?', '閲覧履歴をすべて消去しますか？'],
  'kept.clear_words': ['清空后找不回来', 'This cannot be undone', '元に戻せません'],
  'kept.forget': ['删除足迹：{title}', 'Remove from history: {title}', '履歴から削除：{title}'],
  'kept.today': ['今天', 'Today', '今日'],
  'kept.yesterday': ['昨天', 'Yesterday', '昨日'],
})
