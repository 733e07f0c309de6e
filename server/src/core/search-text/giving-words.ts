/** Words that only say that something is to be given, to be bought or to be advised on, in every shop. */
export const givingWordsOfAll: readonly string[] = [
  ...['送', '给', '送给', '赠送', '买给', '的', '适合', '推荐', '高档', '实用', '有意义', '便宜', '便宜的', '精美'],
  ...['送礼', '送礼物', '送人', '礼物', '礼品', '小礼物', '小礼品', '伴手礼', '礼', '礼盒', '送的礼物', '送礼佳品'],
  ...['送什么', '送什么好', '送什么礼物', '送什么礼物好', '买什么', '买什么好', '送点什么', '什么礼物好', '礼物推荐'],
  ...['gift', 'gifts', 'gift for', 'gifts for', 'a gift for', 'present', 'presents', 'present for', 'presents for'],
  ...['for', 'for a', 'for my', 'for the', 'to give', 'gift ideas', 'gift idea', 'best', 'nice', 'cheap'],
  ...['ギフト', 'プレゼント', '贈り物', '贈りもの', 'への', 'への贈り物', 'におすすめ', 'おすすめ', 'の', '用', '向け'],
]
