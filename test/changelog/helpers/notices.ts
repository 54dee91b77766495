/** An update as the contract shows it, with whatever a test changes. */
export const aNotice = (more: object = {}) => ({
  id: 'n_8Kd2',
  rev: 2,
  kind: 'update',
  status: 'fixed',
  at: '2026-11-20T09:12:00Z',
  text: {
    en: { title: 'The coupon box keeps your code', body: 'Rotating no longer clears it.' },
  },
  by: 'Mei, checkout team',
  voices: 43,
  url: 'https://shop.example/news/coupon',
  to: { claims: ['q1ZxA9_k', 'mP0s7c2T'] },
  since: { release: '2026.11.3' },
  place: { pages: ['/checkout/**'], anchor: '[data-feedback=coupon]' },
  ask: { after: 'order.completed', withinDays: 14 },
  expires: '2027-02-20',
  ...more,
})

export const aFeed = (...notices: readonly unknown[]) => ({ version: 1, revoked: [], notices })

/** So many, told one day after the other: the last is the newest. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aNotice({
      id: `n${index}`,
      at: new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
      text: { en: { title: `Change ${index + 1}` } },
    }),
  )
