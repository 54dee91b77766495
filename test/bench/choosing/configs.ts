/** Configs that are as large as they are asked to be, and in which every prompt is another. */

/** Where a prompt may fire. */
export type Place = 'here' | 'elsewhere'

/** What the page tells of the person, so that all conditions below hold. */
export const traits = {
  plan: 'pro',
  seats: 40,
  score: 100,
  country: 'DE',
  beta: true,
  email: 'kim@example.com',
  roles: ['admin', 'editor', 'billing'],
  orders: [{ total: 12 }, { total: 80 }],
  address: { city: 'Berlin' },
  signedUpAt: '2020-02-03T04:05:06Z',
}

/** 20 conditions, of which none is like that of another prompt; the last one also tells the page. */
const audience = (nth: number) => ({
  'user.plan': { $in: ['pro', 'team', `plan-${nth}`] },
  'user.seats': { $gt: 5, $lte: 500 + nth },
  'user.score': { $gte: nth % 100 },
  'user.country': 'DE',
  'user.beta': true,
  'user.email': { $exists: true },
  'user.churnedAt': null,
  'user.roles': { $all: ['admin', 'billing'] },
  'user.orders': { $elemMatch: { total: { $gt: 50 } } },
  'user.address.city': { $ne: `City ${nth}` },
  'user.signedUpAt': { $olderThanDays: 30 + (nth % 50) },
  $or: [{ 'user.plan': 'free' }, { 'user.seats': { $gte: 10 } }],
  'page.path': { $nin: ['/admin', `/admin/${nth}`] },
  'page.url': { $ne: `https://shop.example/${nth}` },
  'page.title': 'Host',
  'device.type': { $in: ['desktop', 'tablet', 'phone'] },
  visits: { $gte: 1 },
  'now.hour': { $gte: 0, $lt: 24 },
  'now.weekday': { $not: { $gt: 7 } },
  'context.told': true,
})

export const conditionCount = Object.keys(audience(0)).length

export const eventOf = (nth: number) => `order.completed.${nth}`

const prompt = (nth: number, place: Place) => ({
  id: `prompt-${nth}`,
  questions: [{ id: 'score', type: 'nps' }],
  triggers: [{ event: eventOf(nth) }],
  pages: { include: [place === 'here' ? '/here/**' : `/elsewhere/${nth}/**`] },
  audience: audience(nth),
  // What is asked later only would keep the next measurement company.
  waitSeconds: 0,
})

export const configOf = (count: number, place: Place) => ({
  version: 1,
  prompts: Array.from({ length: count }, (_, nth) => prompt(nth, place)),
})
