/** Whether an address is a page of staff on our own origin: where somebody who signs in may be led, and nowhere else. */
export const isStaffAddress = (address: string): boolean =>
  /^\/(en\/)?(personal\/[\w-]+|gata)\/(\?[\w=&%.-]*)?$/.test(address);
