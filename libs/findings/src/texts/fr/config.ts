import type { Texts } from '../../text.js';
import type { config as english } from '../en/config.js';

export const config: Texts<keyof typeof english> = {
  CONFIG_TEMPLATE_MISSING: {
    title: 'Pas de modèle pour ce rôle',
    text: 'Le jeu de modèles n’a ni modèle pour le rôle {role}, ni modèle par défaut.',
    hint: 'Ajoutez au dossier de la plate-forme un modèle du nom du rôle, ou default.hbs.',
  },
  TEMPLATE_REFUSED: {
    title: 'Modèle illisible',
    text: '{path} n’a pas été enregistré : tous les équipements de sa plateforme resteraient sans configuration.',
    hint: 'Corrigez les lignes nommées ci-dessous, puis enregistrez à nouveau.',
  },
  TEMPLATE_PATTERN_SLOW: {
    title: 'Motif trop lent',
    text: 'Une expression régulière de {path} met trop de temps à dire si une ligne est gérée.',
    hint: 'Ne répétez pas un groupe qui contient déjà une répétition, comme (a+)+.',
  },
  CONFIG_TEMPLATE_SYNTAX: {
    title: 'Modèle illisible',
    text: 'Le modèle contient une erreur de syntaxe : {reason}.',
    hint: 'Corrigez la ligne ; chaque bloc ouvert doit être fermé.',
  },
  CONFIG_TEMPLATE_FAILED: {
    title: 'Échec du modèle',
    text: 'Le modèle n’a pas pu être rendu : {reason}.',
    hint: 'Vérifiez, sur cette ligne, la fonction et la valeur qui lui est donnée.',
  },
  CONFIG_VARIABLE_MISSING: {
    title: 'Variable inexistante',
    text: 'Le modèle utilise la variable {variable}, que cet équipement n’a pas.',
    hint: 'Vérifiez son orthographe dans le schéma des variables.',
  },
  CONFIG_SETTING_UNSAID: {
    title: 'Le modèle ne sait pas le dire',
    text: '{of} a {variable} = {value}, que les modèles de cette plateforme n’écrivent pas.',
    hint: 'Prévoyez-le autrement sur cet équipement, ou ajoutez un modèle à vous qui l’écrit.',
  },
  CONFIG_HELPER_UNKNOWN: {
    title: 'Fonction inconnue',
    text: 'Le modèle appelle {helper}, qui n’est pas une fonction de modèle.',
    hint: 'Utilisez une fonction de la documentation des modèles ; un modèle ne peut pas exécuter de code.',
  },
  CONFIG_PARTIAL_UNKNOWN: {
    title: 'Fragment inconnu',
    text: 'Le modèle inclut le fragment {partial}, que le jeu de modèles n’a pas.',
    hint: 'Ajoutez-le au dossier partials de la plate-forme, ou corrigez son nom.',
  },
  CONFIG_VALUE_CONTROL: {
    title: 'Saut de ligne dans une valeur',
    text: 'La valeur de {variable} contient un saut de ligne ou un caractère de contrôle, qui pourrait injecter des commandes.',
    hint: 'Retirez-le du plan ; seule une bannière peut avoir plusieurs lignes.',
  },
  CONFIG_OUTPUT_TOO_LONG: {
    title: 'Configuration trop longue',
    text: 'Le modèle a produit plus de {most} caractères.',
    hint: 'Cherchez une boucle qui se répète.',
  },
  CONFIG_FILE_LATIN1: {
    title: 'Fichier lu en Latin-1',
    text: 'La ligne {line} contient des octets qui ne sont pas de l’UTF-8. Tout le fichier a été lu en Latin-1 (ISO 8859-1), que parlent les anciens équipements.',
    hint: 'Vérifiez les accents ; --encoding dit de quel codage il s’agit.',
  },
  CONFIG_FILE_EMPTY: {
    title: 'Configuration vide',
    text: 'Le fichier n’a aucune ligne de configuration. Face à lui, tout est nouveau, ou tout disparaît.',
    hint: 'Un équipement sans aucune configuration est rare : vérifiez si sa lecture ou son enregistrement s’est interrompu.',
  },
};
