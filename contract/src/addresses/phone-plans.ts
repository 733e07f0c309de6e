/** Provinces with phone numbers of their own: the country code under which the plan of each is known. */
export const phonePlans = {
  香港特别行政区: 'HK',
  澳门特别行政区: 'MO',
  台湾省: 'TW',
} as const
