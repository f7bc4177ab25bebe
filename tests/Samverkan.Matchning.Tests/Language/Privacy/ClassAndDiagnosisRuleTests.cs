using static Samverkan.Matchning.Tests.Language.Privacy.Masking;

namespace Samverkan.Matchning.Tests.Language.Privacy;

public class ClassAndDiagnosisRuleTests
{
    [Theory]
    [InlineData("En elev i 8B med autism får stöd.", "En elev i [klass och diagnos] får stöd.")]
    [InlineData("Pojken i 4A som har adhd lämnar rummet.", "Pojken i [klass och diagnos] lämnar rummet.")]
    [InlineData("En flicka med selektiv mutism i 3C.", "En flicka med selektiv [klass och diagnos].")]
    [InlineData("Eleven i klass 5 har Aspergers syndrom.", "Eleven i [klass och diagnos] syndrom.")]
    [InlineData("En pojke på avdelning Humlan har epilepsi.", "En pojke på [klass och diagnos].")]
    [InlineData("Två pojkar i 5C har adhd och dyslexi.", "Två pojkar i [klass och diagnos].")]
    [InlineData("Amir i 7A har diabetes.", "[namn] i [klass och diagnos].")]
    [InlineData("Hon går i NA21B och har en ätstörning.", "Hon går i [klass och diagnos].")]
    [InlineData("En elev i 9 a har Tourettes.", "En elev i [klass och diagnos].")]
    public void Class_and_diagnosis_of_an_individual_are_masked(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("Elever med NPF i årskurs 7-9 behöver stöd.")]
    [InlineData("Vi har 14 elever med autism i verksamheten.")]
    [InlineData("I 8B finns 14 elever med dyslexi.")]
    [InlineData("En elev med autism får anpassad studiegång.")]
    [InlineData("Eleven går i 8B. Autism är vanligt.")]
    [InlineData("En elev i 8B har hög frånvaro.")]
    [InlineData("Kunskapen om adhd behöver öka i 8B och 8C.")]
    public void General_statements_stay(string text) => Stays(text);
}
