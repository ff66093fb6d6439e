/** Who works in the portal; `dpo` is the data-protection officer (dataskyddsombud). More roles come with the parts of the chain that they do. */
export const ROLES = ['analyst', 'coordinator', 'host', 'moderator', 'admin', 'dpo'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);
