/**
 * What conditions can ask about, as one tree read by dotted path: `user.plan`, `event.total`,
 * `answers.score`, `page.path`, `device.type`, `locale`, `visits`, `flags.beta`, `now.hour`.
 */
export type Facts = { readonly [name: string]: unknown }
