import type { Texts } from '../../text.js';
import type { drawing as english } from '../en/drawing.js';

export const drawing: Texts<keyof typeof english> = {
  DRAWING_TEXT_CUT: {
    title: 'Texte coupé sur un plan',
    text: '« {text} » ne tient pas à sa place ; le plan montre « {shown} ».',
    hint: 'Le texte entier est dans les tableaux et sous le pointeur. Un nom plus court se lit mieux devant la baie.',
  },
  DRAWING_GLYPH_MISSING: {
    title: 'Caractère absent de la police des plans',
    text: '« {text} » contient {characters}, que la police des plans n’a pas ; un signe le remplace.',
    hint: 'Écrivez en lettres latines, chiffres et signes courants ce qui s’imprime sur les étiquettes et les plans.',
  },
};
