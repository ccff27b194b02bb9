# Completes the newsgloss command in bash.

_newsgloss() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} words=''
  if [[ $command == kb ]] && ((COMP_CWORD > 2)); then command="kb ${COMP_WORDS[2]}"; fi

  if ((COMP_CWORD == 1)); then
    words='annotate article kb --help --version'
  elif [[ $command == kb ]]; then
    words='build import lint show --help'
  elif [[ $command == 'kb import' ]] && ((COMP_CWORD == 3)) && [[ $word != -* ]]; then
    words=wikidata
  elif [[ $word == -* ]]; then
    case $command in
      annotate) words='--kb --input --format --url --date --language --min-score --strict --explain --ndjson --jobs --help' ;;
      article) words='--format --input --strict --help' ;;
      'kb build') words='-o --help' ;;
      'kb import') words='-o --languages --min-sitelinks --types --one-pass --resume --jobs --help' ;;
      'kb lint') words='--help' ;;
      'kb show') words='--language --date --help' ;;
    esac
  else
    case "$command $before" in
      'annotate --format') words='json html text' ;;
      'article --format') words='text json' ;;
      *' --input') words='html text' ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _newsgloss newsgloss # a file, where there is nothing else
