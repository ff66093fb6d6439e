/** "Ljus" of "Ljus: fungerar lamporna, …": what an item of the checklist is called. */
export const shortItem = (item: string): string => item.split(':')[0] ?? item;
