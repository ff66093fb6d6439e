import type { Role } from './roles.ts';

/**
 * Roles that must have a second factor: what the municipality has set; else those that read people's own words or rule over
 * accounts, where people really live (GDPR article 32). In an invented one nobody must.
 */
export const secondFactorFor = (settings: {
  readonly fictional: boolean;
  readonly secondFactor?: readonly Role[] | undefined;
}): readonly Role[] => settings.secondFactor ?? (settings.fictional ? [] : ['moderator', 'admin']);
