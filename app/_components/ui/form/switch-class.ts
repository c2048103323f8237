/** The look of a checkbox with the role of a switch. Its target is 44 px high on touch. */
export const switchClass =
  'relative h-6 w-10 shrink-0 appearance-none rounded-full border border-edge bg-sunken transition-colors duration-150 before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-edge before:transition-transform before:duration-150 after:absolute after:-inset-2.5 checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent forced-colors:appearance-auto forced-colors:before:hidden'
