/** "Trygghet i Ängsparken" → "trygghet-i-angsparken": what an address may say of a title. `otherwise` of one that has no letter of it. */
export function slugOf(title: string, otherwise: string, longest = 40): string {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, longest)
      .replace(/-$/, '') || otherwise
  );
}
